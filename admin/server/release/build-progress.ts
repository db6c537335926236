/** The stages of a build that are worth telling a person. */
export type BuildStage = 'prepare' | 'compile' | 'pages' | 'finish';

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
    if (/[├└]─ /.test(line)) {
      this.pages += 1;
      return;
    }
    if (line.includes('Building static entrypoints')) this.stage = 'compile';
    else if (line.includes('generating static routes')) this.stage = 'pages';
    else if (this.stage === 'pages' && line.includes('✓ Completed in')) this.stage = 'finish';
    if (line.trim() === '') return;
    this.notes.push(line);
    if (this.notes.length > this.#mostNotes) this.notes.shift();
  }
}
