/**
 * Secret links to drafts: whoever has one may look at the draft, without an account, until the draft is published or removed. A draft has one
 * link, so that the reviewer's phone and the author speak of the same address.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';

const linkSchema = z.object({ token: z.string(), collection: z.string(), slug: z.string() });
export type DraftLink = z.infer<typeof linkSchema>;

/** Bytes of a token: as many as nobody guesses. */
const tokenBytes = 24;

export class DraftLinks {
  readonly #file: string;
  #links: DraftLink[];

  constructor(file: string) {
    this.#file = file;
    this.#links = readLinks(file);
  }

  /** The link of a draft; a draft without one gets it. */
  async linkOf(collection: string, slug: string): Promise<DraftLink> {
    const known = this.#links.find((link) => link.collection === collection && link.slug === slug);
    if (known) return known;
    const made = { token: randomBytes(tokenBytes).toString('base64url'), collection, slug };
    await this.#save([...this.#links, made]);
    return made;
  }

  find(token: string): DraftLink | undefined {
    return this.#links.find((link) => link.token === token);
  }

  /** Ends a link: a later draft of the same entry gets another one. */
  async end(token: string): Promise<void> {
    if (this.find(token)) await this.#save(this.#links.filter((link) => link.token !== token));
  }

  async #save(links: DraftLink[]): Promise<void> {
    this.#links = links;
    await writeFileAtomic(this.#file, `${JSON.stringify(links, null, 1)}\n`, 0o600);
  }
}

/** The links of an earlier run; a file that cannot be read costs only the links in it. */
function readLinks(file: string): DraftLink[] {
  if (!existsSync(file)) return [];
  try {
    return z.array(linkSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
}
