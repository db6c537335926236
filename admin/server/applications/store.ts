/**
 * Filing applications: the public part becomes a draft for the editors to review, everything else a file in the data folder, which only the
 * server's own user can read and which never gets into the repository.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { dayInVietnam } from '#text/calendar.ts';
import { applicationSchema } from '#schemas/requests/membership.ts';
import type { Application, FieldProblem } from '#schemas/requests/membership.ts';
import { members } from '#schemas/members.ts';
import { draftPath, draftText, freeSlug } from './draft.ts';
import { choiceFolders, entryNameOf } from './choice-names.ts';
import { mainCommit } from '../cms/context.ts';
import type { ActionContext } from '../cms/context.ts';
import { draftMessage, listDrafts } from '../git/drafts.ts';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';
import type { Logger } from '../lib/logger.ts';
import type { Person } from '../git/git.ts';
import { draftBranch } from '../git/paths.ts';
import { HttpError } from '../http/http-error.ts';
import { listFiles, moveRefs, writeCommit, writeTree } from '../git/objects.ts';

/** Who signs the draft: nobody of the newsroom has read it yet. */
const applicant: Person = { name: 'Đơn đăng ký từ cổng', email: 'don-dang-ky@localhost' };

/** With so many waiting, something is wrong, and editors could not read them anyway. */
const mostWaiting = 300;

const referencePattern = /^\d{8}-[0-9a-f]{8}$/;

/** What is kept of an application; read again as strictly as it was taken, since operators may touch the files. */
const storedSchema = z.object({
  reference: z.string().regex(referencePattern),
  receivedAt: z.iso.datetime(),
  /** The name of the draft, and of the entry once it is published. */
  slug: z.string(),
  application: applicationSchema,
});

export type StoredApplication = z.infer<typeof storedSchema>;

/** What choices name must be there: a browser may send anything. */
async function unknownChoices(
  context: ActionContext,
  commit: string,
  application: Application,
): Promise<FieldProblem[]> {
  const message = 'Có mục không còn trong danh sách; hãy tải lại trang rồi chọn lại.';
  const problems: FieldProblem[] = [];
  for (const field of ['products', 'supports'] as const) {
    const files = await listFiles(context.git, commit, choiceFolders[field]);
    const names = new Set(files.map(({ path }) => entryNameOf(path)));
    if (!application[field].every((name) => names.has(name))) problems.push({ field, message });
  }
  return problems;
}

/** What is kept of applications, and how one is filed. */
export class ApplicationStore {
  readonly #context: ActionContext;
  readonly #folder: string;

  readonly #log: Logger;

  constructor(context: ActionContext, dataFolder: string, log: Logger) {
    this.#context = context;
    this.#log = log;
    this.#folder = join(dataFolder, 'applications');
  }

  /** Files an application. Nothing that exists is changed: the draft has a name of its own. */
  async file(
    application: Application,
    receivedAt = new Date(),
  ): Promise<{ stored: StoredApplication } | { problems: FieldProblem[] }> {
    const { git, mutex } = this.#context;
    return mutex.run(async () => {
      const base = await mainCommit(git);
      const problems = await unknownChoices(this.#context, base, application);
      if (problems.length > 0) return { problems };
      const drafts = (await listDrafts(git)).filter(({ collection }) => collection === members.name);
      if (drafts.length >= mostWaiting)
        throw new HttpError('unavailable', 'Cổng đang có quá nhiều đơn chờ xem. Hãy gửi lại sau vài ngày.');
      const entries = await listFiles(git, base, [members.folder]);
      const taken = new Set([
        ...entries.map(({ path }) => entryNameOf(path)),
        ...drafts.map(({ slug }) => slug),
      ]);
      const slug = freeSlug(application.name, taken);
      const wanted = freeSlug(application.name, new Set());
      const day = dayInVietnam(receivedAt);
      const reference = `${day.replaceAll('-', '')}-${randomBytes(4).toString('hex')}`;
      const namesake = slug === wanted ? undefined : wanted;
      const tree = await writeTree(git, base, [
        { path: draftPath(slug), bytes: Buffer.from(draftText(application, { reference, day, namesake })) },
      ]);
      const commit = await writeCommit(git, {
        tree,
        parents: [base],
        message: draftMessage(`Đơn đăng ký tham gia mạng lưới ${reference}`, 'pending_review'),
        person: applicant,
      });
      const stored = { reference, receivedAt: receivedAt.toISOString(), slug, application };
      // The contact first: a draft that nobody can answer would be of no use.
      await this.#write(stored);
      try {
        const ref = `refs/heads/${draftBranch(members.name, slug)}`;
        await moveRefs(git, [{ ref, to: commit, from: undefined }]);
      } catch (error) {
        await this.remove(reference);
        throw error;
      }
      return { stored };
    });
  }

  async #write(stored: StoredApplication): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFileAtomic(this.#path(stored.reference), `${JSON.stringify(stored, null, 2)}\n`, 0o600);
  }

  #path(reference: string): string {
    if (!referencePattern.test(reference)) throw new HttpError('not-found', 'Không có đơn này.');
    return join(this.#folder, `${reference}.json`);
  }

  /** All applications, the newest first. A file that cannot be read is left out rather than hiding the others. */
  async list(): Promise<StoredApplication[]> {
    const names = await readdir(this.#folder).catch(() => []);
    const read = names
      .filter((name) => referencePattern.test(name.replace(/\.json$/, '')))
      .map(async (name) => {
        try {
          return storedSchema.parse(JSON.parse(await readFile(join(this.#folder, name), 'utf8')));
        } catch (error) {
          this.#log.error({ err: error, file: name }, 'An application cannot be read');
          return undefined;
        }
      });
    const stored = (await Promise.all(read)).filter((one) => one !== undefined);
    return stored.sort((a, b) => b.receivedAt.localeCompare(a.receivedAt));
  }

  /** Deletes what was kept of an application besides its draft. */
  async remove(reference: string): Promise<void> {
    await rm(this.#path(reference), { force: true });
  }
}
