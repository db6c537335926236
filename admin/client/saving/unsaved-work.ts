/** Unsaved texts that Decap has kept in this browser, with a link to each. */

export interface UnsavedEntry {
  /** The collection of the entry, as Decap names it. */
  collection: string;
  /** Its file name; empty for an entry that was new. */
  slug: string;
  /** The address of its form in the CMS. */
  hash: string;
}

/** The event sent when a text has been kept. */
export const textKept = 'text-kept';

const prefix = 'backup.';

/** The key of Decap's backup of an entry; without a file name, of a new one. */
export const backupKey = (collection: string, slug: string): string =>
  slug ? `${prefix}${collection}.${slug}` : `${prefix}${collection}`;

/** The entry that a key of Decap's backup is about; undefined for any other key. */
export function unsavedEntry(key: string): UnsavedEntry | undefined {
  if (!key.startsWith(prefix)) return undefined;
  const name = key.slice(prefix.length);
  const dot = name.indexOf('.');
  const [collection, slug] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot + 1)];
  const place = `#/collections/${collection}`;
  return { collection, slug, hash: slug ? `${place}/entries/${slug}` : `${place}/new` };
}

/** Names that Decap's storage library (localForage) gives its database. */
const database = 'localforage';
const objectStore = 'keyvaluepairs';

/** Settles with the result of a request to the browser's database. */
function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, fail) => {
    request.onsuccess = () => {
      done(request.result);
    };
    request.onerror = () => {
      fail(request.error ?? new Error('IndexedDB'));
    };
  });
}

/** All unsaved entries of this browser. */
export async function unsavedEntries(): Promise<UnsavedEntry[]> {
  // Opening a database that is not there would make an empty one, which Decap does not expect.
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === database)) return [];
  const opened = await result(indexedDB.open(database));
  try {
    if (!opened.objectStoreNames.contains(objectStore)) return [];
    const keys = await result(opened.transaction(objectStore).objectStore(objectStore).getAllKeys());
    return keys.flatMap((key) => (typeof key === 'string' ? (unsavedEntry(key) ?? []) : []));
  } finally {
    opened.close();
  }
}

/** Keeps a backup in the place where Decap looks for it. */
export async function putBackup(key: string, backup: unknown): Promise<void> {
  const opened = await result(indexedDB.open(database));
  try {
    if (!opened.objectStoreNames.contains(objectStore)) return;
    await result(opened.transaction(objectStore, 'readwrite').objectStore(objectStore).put(backup, key));
  } finally {
    opened.close();
  }
}

/** Fills a line with links to the unsaved entries, all but the one whose form is open; hides it when there are none. */
export async function showUnsavedWork(
  line: HTMLElement,
  labelOf: (collection: string) => string,
): Promise<void> {
  const entries = (await unsavedEntries()).filter(({ hash }) => hash !== location.hash.split('?')[0]);
  line.hidden = entries.length === 0;
  line.replaceChildren(
    'Bài viết dở chưa lưu: ',
    ...entries.flatMap(({ collection, slug, hash }, index) => {
      const link = document.createElement('a');
      link.href = hash;
      link.textContent = `${labelOf(collection)} › ${slug || 'mục mới'}`;
      return index > 0 ? ['; ', link] : [link];
    }),
  );
}
