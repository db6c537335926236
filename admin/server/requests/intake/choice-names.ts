/** Entries that forms offer as choices: which there are, and what they are called. */
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { courses } from '#schemas/collections/courses.ts';
import { methods } from '#schemas/collections/methods.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { supports } from '#schemas/collections/supports.ts';
import type { FieldProblem, RequestForm } from '#schemas/requests/form/define-form.ts';
import type { EntryChoice } from '#schemas/requests/form/form-field.ts';
import type { ChoiceName } from '#schemas/requests/form/form-text.ts';
import { mainCommit } from '../../cms/context.ts';
import type { Git } from '../../git/git.ts';
import { listFiles, readBlobs } from '../../git/objects.ts';

/** Where the entries of a choice lie. */
const choiceFolders: Readonly<Record<EntryChoice, readonly string[]>> = {
  products: [products.folder, topics.folder],
  supports: [supports.folder],
  courses: [courses.folder],
  systems: [methods.folder],
  tools: [methods.folder],
};

/** The name of an entry within its folder, which is its file's without the ending. */
export const entryNameOf = (path: string) => path.replace(/^.*\/|\.\w+$/g, '');

/** The names as main has them; what is not there any more keeps its file name. */
export async function readChoiceNames(git: Git): Promise<ChoiceName> {
  const commit = await mainCommit(git);
  const files = await listFiles(git, commit, [...new Set(Object.values(choiceFolders).flat())]);
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
  return (from, value) => {
    const name = choiceFolders[from]
      .map((folder) => names.get(`${folder}/${value}`))
      .find((one) => typeof one === 'string');
    return name ?? value;
  };
}

/** Whether a form has fields whose choices are entries. */
export const offersEntries = ({ fields }: RequestForm): boolean =>
  Object.values(fields).some(({ entries }) => entries !== undefined);

/** Choices that name no entry of main: a browser may send anything, and an entry may have gone while the page was open. */
export async function unknownChoices(
  git: Git,
  { fields }: RequestForm,
  answers: Readonly<Record<string, unknown>>,
): Promise<FieldProblem[]> {
  const commit = await mainCommit(git);
  const problems: FieldProblem[] = [];
  for (const [field, { entries: from }] of Object.entries(fields)) {
    const chosen = [answers[field]].flat().filter((value) => typeof value === 'string');
    if (from === undefined || chosen.length === 0) continue;
    const files = await listFiles(git, commit, choiceFolders[from]);
    const names = new Set(files.map(({ path }) => entryNameOf(path)));
    if (chosen.every((name) => names.has(name))) continue;
    problems.push({ field, message: 'Có mục không còn trong danh sách; hãy tải lại trang rồi chọn lại.' });
  }
  return problems;
}
