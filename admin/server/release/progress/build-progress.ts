import { readBuildLine } from '#integrations/astro-private.ts';
import type { BuildStage } from '#integrations/astro-private.ts';

export type { BuildStage };

/** Reads Astro's output, which has one line a page, and keeps what matters: the stage, the count, and other lines. */
export class BuildProgress {
  stage: BuildStage = 'prepare';
  pages = 0;
  /** The last lines that are not about a page: what to show when the build fails. */
  readonly notes: string[] = [];
  readonly #mostNotes: number;

  constructor(mostNotes = 200) {
    this.#mostNotes = mostNotes;
  }

  /** Takes one line of output. */
  read(line: string): void {
    const said = readBuildLine(line);
    if (said === 'page') {
      this.pages += 1;
      return;
    }
    // Stages before that of the pages end with the same words.
    if (said !== undefined && (said !== 'finish' || this.stage === 'pages')) this.stage = said;
    if (line.trim() === '') return;
    this.notes.push(line);
    if (this.notes.length > this.#mostNotes) this.notes.shift();
  }
}
