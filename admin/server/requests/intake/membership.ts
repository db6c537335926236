/** An application to join the network, filed: what may be published becomes a draft that waits for review; the rest stays in the database. */
import { dayInVietnam } from '#text/calendar.ts';
import type { Application } from '#schemas/requests/membership.ts';
import { members } from '#schemas/collections/members.ts';
import { mainCommit } from '../../cms/context.ts';
import type { ActionContext } from '../../cms/context.ts';
import { draftMessage, listDrafts } from '../../git/drafts.ts';
import type { Draft } from '../../git/drafts.ts';
import type { Git, Person } from '../../git/git.ts';
import { listFiles, moveRefs, writeCommit, writeTree } from '../../git/objects.ts';
import { draftBranch } from '../../git/files/paths.ts';
import { HttpError } from '../../http/http-error.ts';
import type { StoredRequest } from '../store/request-store.ts';
import { entryNameOf } from './choice-names.ts';
import { draftPath, draftText, freeSlug } from './membership-draft.ts';

/** Who signs the draft: nobody of the newsroom has read it yet. */
const applicant: Person = { name: 'Đơn đăng ký từ cổng', email: 'don-dang-ky@localhost' };

/** With so many waiting, something is wrong, and editors could not read them anyway. */
const mostWaiting = 300;

const membersOf = async (git: Git): Promise<Draft[]> =>
  (await listDrafts(git)).filter(({ collection }) => collection === members.name);

/** @throws {HttpError} while too many applications wait already */
export async function requireRoom({ git }: ActionContext): Promise<void> {
  if ((await membersOf(git)).length >= mostWaiting)
    throw new HttpError('unavailable', 'Cổng đang có quá nhiều đơn chờ xem. Hãy gửi lại sau vài ngày.');
}

/** The draft that an application has become, by the reference in the message of its first commit. */
async function draftOf(git: Git, drafts: readonly Draft[], reference: string): Promise<Draft | undefined> {
  for (const draft of drafts) {
    const messages = await git.text(['log', '--format=%s', draft.ref, '--not', 'main']);
    if (messages.includes(reference)) return draft;
  }
  return undefined;
}

/**
 * Makes the draft of an application. Nothing that exists is changed: the draft has a name of its own. Asked again, as after a restart in the
 * middle, it finds the draft that is there.
 *
 * @returns the name of the entry
 */
export async function fileMembership(
  { git, mutex }: ActionContext,
  { reference, receivedAt, answers, contact }: StoredRequest,
  isRetry = false,
): Promise<string> {
  // Checked by the form before it was kept.
  const application = { ...answers, ...contact } as unknown as Application;
  return mutex.run(async () => {
    const base = await mainCommit(git);
    const drafts = await membersOf(git);
    const before = isRetry ? await draftOf(git, drafts, reference) : undefined;
    if (before !== undefined) return before.slug;
    const entries = await listFiles(git, base, [members.folder]);
    const taken = new Set([
      ...entries.map(({ path }) => entryNameOf(path)),
      ...drafts.map(({ slug }) => slug),
    ]);
    const slug = freeSlug(application.name, taken);
    const wanted = freeSlug(application.name, new Set());
    const day = dayInVietnam(new Date(receivedAt));
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
    const ref = `refs/heads/${draftBranch(members.name, slug)}`;
    await moveRefs(git, [{ ref, to: commit, from: undefined }]);
    return slug;
  });
}
