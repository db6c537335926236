/** Has a table judged against the content of main; see `import-worker.ts`. Nothing is written. */
import { Worker } from 'node:worker_threads';
import { mainCommit } from '../cms/context.ts';
import type { Git } from '../git/git.ts';
import { HttpError } from '../http/http-error.ts';
import { Mutex } from '../lib/mutex.ts';
import { ContentCheckout } from '../release/content-checkout.ts';
import type { ImportAnswer, ImportQuestion, ImportReport } from './import-worker.ts';

/** Milliseconds after which a file is given up; 5,000 rows take some ten seconds. */
const patience = 120_000;

/** Memory of the thread, in megabytes: the content takes some 400. */
const mostMemory = 1536;

const givenUp =
  'Tệp này quá lớn hoặc quá rối để đọc ở đây. Hãy chia thành nhiều tệp, bỏ các trang tính thừa rồi thử lại.';

export class TableJudge {
  readonly #checkout: ContentCheckout;
  /** One at a time: each one reads the whole content. */
  readonly #mutex = new Mutex();

  /** @param folder where the content of main is laid out */
  constructor(folder: string) {
    this.#checkout = new ContentCheckout(folder);
  }

  /**
   * Judges the rows of a table.
   *
   * @returns the report, and the commit of main that it was held against
   * @throws {HttpError} with the reason when the file cannot be read as a table
   */
  judge(git: Git, question: Omit<ImportQuestion, 'root'>): Promise<{ report: ImportReport; commit: string }> {
    return this.#mutex.run(async () => {
      const commit = await mainCommit(git);
      await this.#checkout.checkout(git, commit);
      const answer = await ask({ ...question, root: this.#checkout.root });
      if ('refusal' in answer)
        throw new HttpError('bad-request', `Chưa nhận “${question.name}”: ${answer.refusal}.`);
      return { report: answer.report, commit };
    });
  }
}

function ask(question: ImportQuestion): Promise<ImportAnswer> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: question,
    resourceLimits: { maxOldGenerationSizeMb: mostMemory },
  });
  return new Promise<ImportAnswer>((done, fail) => {
    const giveUp = () => {
      fail(new HttpError('too-large', givenUp));
    };
    const late = setTimeout(giveUp, patience);
    worker.once('message', done);
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp();
      else fail(error);
    });
    worker.once('exit', () => {
      clearTimeout(late);
      giveUp();
    });
  }).finally(() => {
    void worker.terminate();
  });
}
