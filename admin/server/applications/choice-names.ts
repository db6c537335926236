/** What the entries are called that an application names by their file names. */
import type { ChoiceName } from '#schemas/requests/application-text.ts';
import { parseEntry } from '#content/yaml-entry.ts';
import { products, topics } from '#schemas/products.ts';
import { supports } from '#schemas/supports.ts';
import { mainCommit } from '../cms/context.ts';
import type { Git } from '../git/git.ts';
import { listFiles, readBlobs } from '../git/objects.ts';

/** Where the entries lie that an application may choose. */
export const choiceFolders = {
  products: [products.folder, topics.folder],
  supports: [supports.folder],
} as const;

/** The name of an entry within its folder, which is its file's without the ending. */
export const entryNameOf = (path: string) => path.replace(/^.*\/|\.\w+$/g, '');

/** The names as main has them; what is not there any more keeps its file name. */
export async function readChoiceNames(git: Git): Promise<ChoiceName> {
  const commit = await mainCommit(git);
  const files = await listFiles(git, commit, Object.values(choiceFolders).flat());
  const texts = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  const names = new Map(
    files.map(({ path }, index) => {
      const format = path.endsWith('.md') ? 'markdown' : 'yaml';
      const { data } = parseEntry(texts[index]?.toString('utf8') ?? '', format);
      const { name_vi, title } = (data ?? {}) as { name_vi?: unknown; title?: unknown };
      return [path.replace(/\.\w+$/, ''), name_vi ?? title] as const;
    }),
  );
  return (field, value) => {
    const name = choiceFolders[field === 'supports' ? 'supports' : 'products']
      .map((folder) => names.get(`${folder}/${value}`))
      .find((one) => typeof one === 'string');
    return name ?? value;
  };
}
