/** Drafts as the page that readers would get: rendered when somebody looks, one after the other, and kept until the draft changes. */
import { parseEntry } from '#content/entry/yaml-entry.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { ActionContext } from '../cms/context.ts';
import { tryDraft } from '../cms/publish-actions.ts';
import { formOf } from '../../config/forms.ts';
import { draftChanges, findDraft } from '../git/drafts.ts';
import type { Draft } from '../git/drafts.ts';
import { entryFile } from '../git/entry-file.ts';
import { findFile, readBlobs } from '../git/objects.ts';
import { isMediaPath } from '../git/files/paths.ts';
import { HttpError } from '../http/http-error.ts';
import type { Logger } from '../lib/logger.ts';
import { Mutex } from '../lib/mutex.ts';
import type { ReleaseBuilder, RenderedPage } from '../release/site-builder.ts';
import type { DraftLink } from './draft-links.ts';
import { fileOfPage, pageOfEntry } from './page-of-entry.ts';

export type DraftPage =
  | { state: 'making' }
  | { state: 'ready'; html: string }
  | { state: 'failed'; message: string; problems: readonly ContentProblem[] };

/** The last page of a draft, for one version of it. */
interface Made {
  tip: string;
  page: DraftPage;
}

const failures: Readonly<Record<Exclude<RenderedPage, { html: string }>['failure'], string>> = {
  'no-page': 'Mục này chưa có trang nào trên cổng, nên không có trang để xem thử.',
  unusable:
    'Chưa dựng được trang xem thử: cổng đang dựng lần đầu, hoặc bản nháp là bài hướng dẫn hay địa chỉ đã đổi, chỉ dựng được khi công bố. Hãy xem bản xem trước cạnh biểu mẫu.',
  broken: 'Máy chủ gặp lỗi khi dựng trang xem thử. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.',
};

export class DraftPages {
  readonly #builder: () => ReleaseBuilder;
  readonly #log: Logger;
  readonly #made = new Map<string, Made>();
  readonly #mutex = new Mutex();

  constructor(builder: () => ReleaseBuilder, log: Logger) {
    this.#builder = builder;
    this.#log = log;
  }

  /** The page of a draft as it stands now; making it begins where that has not been done. Undefined: there is no such draft any more. */
  async look(context: ActionContext, { token, collection, slug }: DraftLink): Promise<DraftPage | undefined> {
    const draft = await findDraft(context.git, collection, slug);
    if (!draft) {
      this.#made.delete(token);
      return undefined;
    }
    const known = this.#made.get(token);
    if (known?.tip === draft.tip) return known.page;
    const made: Made = { tip: draft.tip, page: { state: 'making' } };
    this.#made.set(token, made);
    void this.#mutex
      .run(() => this.#make(context, draft))
      .catch((error: unknown) => this.#failed(error))
      .then((page) => {
        made.page = page;
      });
    return made.page;
  }

  #failed(error: unknown): DraftPage {
    if (error instanceof HttpError) return { state: 'failed', message: error.message, problems: [] };
    this.#log.error({ err: error }, 'The page of a draft could not be made');
    return { state: 'failed', message: failures.broken, problems: [] };
  }

  async #make(context: ActionContext, { collection, slug, tip }: Draft): Promise<DraftPage> {
    const { commit, problems } = await tryDraft(context, collection, slug);
    const snapshot = context.checker.snapshotOf(commit);
    if (problems.length > 0 || snapshot === undefined) {
      return { state: 'failed', message: 'Bản nháp còn lỗi nên chưa dựng được trang:', problems };
    }
    const page = fileOfPage(pageOfEntry(collection, slug, await entryData(context, collection, slug, tip)));
    const rendered = await this.#builder().renderPage(snapshot, page);
    if ('html' in rendered) return { state: 'ready', html: rendered.html };
    if (rendered.failure === 'broken')
      this.#log.error({ collection, slug, output: rendered.output }, 'The page of a draft could not be made');
    return { state: 'failed', message: failures[rendered.failure], problems: [] };
  }
}

async function entryData(
  { git }: ActionContext,
  collection: string,
  slug: string,
  tip: string,
): Promise<Record<string, unknown>> {
  const path = entryFile(collection, slug);
  const file = path === undefined ? undefined : await findFile(git, tip, path);
  const [bytes] = file === undefined ? [] : await readBlobs(git, [file.blob]);
  const format = formOf(collection, slug)?.definition?.format ?? 'yaml';
  return (parseEntry(bytes?.toString('utf8') ?? '', format).data ?? {}) as Record<string, unknown>;
}

/** A file that a draft brings along and the site has not yet; undefined when the draft has none of that name. */
export async function draftFile(
  { git }: ActionContext,
  { collection, slug }: DraftLink,
  name: string,
): Promise<Buffer | undefined> {
  const draft = await findDraft(git, collection, slug);
  if (!draft) return undefined;
  const change = (await draftChanges(git, draft)).find(
    ({ path }) => isMediaPath(path) && path.endsWith(`/${name}`),
  );
  const [bytes] = change?.after === undefined ? [] : await readBlobs(git, [change.after]);
  return bytes;
}
