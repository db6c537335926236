/**
 * Optimistic concurrency: which version of an entry the form was opened on, sent with every save. The server refuses a save whose entry has moved on
 * since. The page keeps the version, because the page keeps the text: a server that restarts in between knows neither.
 */

/** The id of a text in git; null: there was no such entry. */
export type Version = string | null;

/** The part of `localStorage` used here, so that a test can pass its own. */
export type VersionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const storageKey = (path: string) => `opened-version ${path}`;

export class OpenedVersions {
  /** The last version that the server showed of each path, and the texts that it showed. */
  readonly #shown = new Map<string, Version>();
  readonly #versionOfText = new Map<string, Version>();
  /** The version that each form was opened on. */
  readonly #opened = new Map<string, Version>();
  readonly #paths = new Map<string, string>();
  readonly #storage: VersionStorage;

  constructor(storage: VersionStorage) {
    this.#storage = storage;
  }

  /** Notes a text that the server has shown. */
  shown(path: string, text: string | null, version: Version): void {
    this.#shown.set(path, version);
    this.#versionOfText.set(`${path}\n${text ?? ''}`, version);
  }

  /** Notes which entry a draft is about: decisions on drafts name the draft alone. */
  drafted(collection: string, slug: string, path: string): void {
    this.#paths.set(`${collection}/${slug}`, path);
  }

  /** A form begins with this text. */
  open(path: string, text: string): void {
    const version = this.#versionOfText.get(`${path}\n${text}`) ?? this.#shown.get(path);
    if (version !== undefined) this.#opened.set(path, version);
  }

  /** Keeps the version of a form beside Decap's backup of its text, which outlives the page. */
  keep(path: string): void {
    const version = this.#opened.get(path);
    if (version) this.#storage.setItem(storageKey(path), version);
  }

  /** A form goes on with the text of a backup, and so on the version which that text was written on. */
  restore(path: string): void {
    const version = this.#storage.getItem(storageKey(path));
    if (version !== null) this.#opened.set(path, version);
  }

  /** A save has been accepted: from now on the form stands on the new version. */
  saved(path: string, version: Version): void {
    this.#shown.set(path, version);
    this.#opened.set(path, version);
    this.#storage.removeItem(storageKey(path));
  }

  /** The version to send with a save; undefined for an entry that was never opened. */
  version(path: string): Version | undefined {
    return this.#opened.get(path);
  }

  /** The version to send with a decision on a draft: of the form, else what a list last showed. */
  draftVersion(collection: string, slug: string): Version | undefined {
    const path = this.#paths.get(`${collection}/${slug}`) ?? '';
    return this.#opened.get(path) ?? this.#shown.get(path);
  }
}
