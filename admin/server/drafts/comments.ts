/** Comments on drafts. Stored in the data folder rather than in git, because a draft's history is published along with it. */
import { z } from 'astro/zod';
import type { JsonFile } from '../lib/json-file.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';

const commentSchema = z.object({
  /** `collection/slug`. */
  draft: z.string(),
  /** ISO 8601. */
  at: z.string(),
  login: z.string(),
  /** The name of the person then. */
  name: z.string(),
  text: z.string(),
  /** The draft was sent back with it. */
  sentBack: z.boolean(),
});
export type DraftComment = z.infer<typeof commentSchema>;

export const commentsSchema = z.object({ comments: z.array(commentSchema).default([]) });

/** Beyond this many for one draft the oldest go. */
const mostPerDraft = 50;

export class DraftComments {
  readonly #file: JsonFile<typeof commentsSchema>;

  constructor(file: JsonFile<typeof commentsSchema>) {
    this.#file = file;
  }

  /** The comments on a draft, the oldest first. */
  of(draft: string): readonly DraftComment[] {
    return this.#file.value.comments.filter((comment) => comment.draft === draft);
  }

  /** @throws {HttpError} when there are no words */
  async add(draft: string, { account }: Caller, words: string, sentBack: boolean): Promise<void> {
    const text = words.trim().normalize('NFC').slice(0, 2000);
    if (text === '') throw new HttpError('bad-request', 'Hãy viết lời nhắn.');
    const { login, name } = account;
    await this.#file.change(({ comments }) => {
      const own = comments.filter((comment) => comment.draft === draft).slice(1 - mostPerDraft);
      const others = comments.filter((comment) => comment.draft !== draft);
      return {
        comments: [...others, ...own, { draft, at: new Date().toISOString(), login, name, text, sentBack }],
      };
    });
  }

  /** Forgets the comments on drafts that are no more. */
  async keepOnly(drafts: ReadonlySet<string>): Promise<void> {
    if (this.#file.value.comments.every(({ draft }) => drafts.has(draft))) return;
    await this.#file.change(({ comments }) => ({
      comments: comments.filter(({ draft }) => drafts.has(draft)),
    }));
  }
}
