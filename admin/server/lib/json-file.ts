/** A small file of the data folder that the server alone writes: whole or not at all, and set aside when it cannot be read. */
import { existsSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'astro/zod';
import type { DamagedPart } from './damage.ts';
import { Mutex } from './mutex.ts';
import { writeFileAtomic } from './write-file-atomic.ts';

export class JsonFile<Schema extends z.ZodType> {
  readonly #file: string;
  readonly #mutex = new Mutex();
  #value: z.infer<Schema>;

  private constructor(file: string, value: z.infer<Schema>) {
    this.#file = file;
    this.#value = value;
  }

  /**
   * Reads the file. Without one, or where it is damaged, the value is what `schema` makes of `{}`; a damaged file keeps its text
   * under another name.
   *
   * @param part how damage of it is reported
   */
  static async open<Schema extends z.ZodType>(
    file: string,
    schema: Schema,
    part: DamagedPart['part'],
    onDamage: (damaged: DamagedPart) => void,
  ): Promise<JsonFile<Schema>> {
    if (!existsSync(file)) return new JsonFile<Schema>(file, schema.parse({}));
    try {
      return new JsonFile<Schema>(file, schema.parse(JSON.parse(await readFile(file, 'utf8'))));
    } catch (error) {
      const aside = `${file}.damaged-${Date.now()}`;
      await rename(file, aside);
      const reason = error instanceof Error ? error.message : String(error);
      onDamage({ part, name: basename(file), reason: `${reason}; it was moved to ${aside}` });
      return new JsonFile<Schema>(file, schema.parse({}));
    }
  }

  get value(): z.infer<Schema> {
    return this.#value;
  }

  /** Replaces the value; it is on the disk when this resolves. */
  change(work: (value: z.infer<Schema>) => z.infer<Schema>): Promise<void> {
    return this.#mutex.run(async () => {
      const next = work(this.#value);
      await writeFileAtomic(this.#file, `${JSON.stringify(next, null, 2)}\n`, 0o600);
      this.#value = next;
    });
  }
}
