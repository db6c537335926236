import type { SmallCms } from './small-newsroom.ts';
import { tea } from './small-newsroom.ts';

/** The text of a product with another English name. */
export const withEnglishName = (text: string, name: string) =>
  text.replace(/^name_en: .*/m, `name_en: ${name}`);

/** Publishes the tea with another English name, through review, as an editor does. */
export async function publishTea(small: SmallCms, name: string, { settle = true } = {}): Promise<void> {
  const editor = await small.person('editor');
  await editor.save('che', withEnglishName(await editor.open(tea), name));
  await editor.move('che', 'pending_publish');
  const answer = await editor.publish('che');
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  if (settle) await small.newsroom.publisher.settled();
}
