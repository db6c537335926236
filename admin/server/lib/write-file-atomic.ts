/** Files that must never be seen half written. */
import { randomBytes } from 'node:crypto';
import { open, rename } from 'node:fs/promises';

/**
 * Replaces a file as a whole: whoever reads it gets the old text or the new one, also after a power cut.
 *
 * @param mode permissions, for example 0o600 for what only the server's own user may read
 */
export async function writeFileAtomic(path: string, text: string, mode = 0o644): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}
