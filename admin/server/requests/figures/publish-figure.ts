/** Publishes a figure with the entry that an editor chose: one commit on main, checked like any other. */
import { fieldOrder } from '#content/read-collection.ts';
import { writeEntry, withoutEmpty } from '#content/entry/yaml-entry.ts';
import { indicators, indicatorSchema } from '#schemas/collections/indicators.ts';
import { supports, supportSchema } from '#schemas/collections/supports.ts';
import { demand } from '../../auth/roles.ts';
import type { ActionContext } from '../../cms/context.ts';
import { advanceMain } from '../../cms/publish-actions.ts';
import { writeCommit, writeTree } from '../../git/objects.ts';
import type { Caller } from '../../http/caller.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Requests } from '../requests.ts';
import { offeredFigures, readPlanEntries } from './collect-figures.ts';
import type { OfferedFigure, PlanEntries } from './collect-figures.ts';

export interface FigureChoice {
  year: number;
  /** The key of the figure. */
  key: string;
  /** As the editor saw it. */
  value: number;
  /** The slug of the entry. */
  target: string;
}

type YearRow = Readonly<Record<string, unknown>> & { year?: unknown };

/** The rows of an entry with the one of a year put in, in the order of the years. */
const withYear = (rows: unknown, row: YearRow & { year: number }): YearRow[] =>
  [...((Array.isArray(rows) ? rows : []) as YearRow[]).filter(({ year }) => year !== row.year), row].toSorted(
    (a, b) => Number(a.year) - Number(b.year),
  );

/** The file of the entry with the figure in it. */
function fileWith(entries: PlanEntries, { year, value, basis, targets }: OfferedFigure, slug: string) {
  const isSupport = targets.some(({ collection }) => collection === 'supports');
  const entry = (isSupport ? entries.supports : entries.indicators).find((one) => one.slug === slug);
  if (entry === undefined) throw new HttpError('not-found', 'Không còn mục này.');
  const name = isSupport ? 'registered' : 'actuals';
  const changed = { ...entry.raw, [name]: withYear(entry.raw[name], { year, value, basis }) };
  const tidy = withoutEmpty(changed) as Record<string, unknown>;
  const text = isSupport
    ? writeEntry(tidy, fieldOrder(supportSchema), supports.format ?? 'yaml')
    : writeEntry(tidy, fieldOrder(indicatorSchema), indicators.format ?? 'yaml');
  return { path: entry.path, bytes: Buffer.from(text) };
}

/**
 * Publishes a figure.
 *
 * @returns the figure and the title of its entry
 * @throws {HttpError} when it has changed since the editor saw it, does not fit the entry, or a figure from another source stands there
 */
export async function publishFigure(
  context: ActionContext,
  caller: Caller,
  requests: Requests,
  { year, key, value, target: slug }: FigureChoice,
): Promise<{ figure: OfferedFigure; title: string }> {
  demand(caller.account.role, 'publish', 'công bố số liệu');
  const { git, mutex } = context;
  return mutex.run(async () => {
    const entries = await readPlanEntries(git);
    const figure = offeredFigures(requests, entries, year).find((one) => one.key === key);
    if (figure === undefined) throw new HttpError('not-found', 'Không còn số liệu này.');
    if (figure.value !== value)
      throw new HttpError('conflict', `Số liệu vừa đổi thành ${figure.words}. Hãy xem lại rồi xác nhận.`);
    const target = figure.targets.find((one) => one.slug === slug);
    if (target === undefined) throw new HttpError('bad-request', 'Hãy chọn chỉ tiêu mà số này đo đúng.');
    if (target.published?.source !== undefined)
      throw new HttpError(
        'conflict',
        `“${target.title}” đã có số năm ${year} theo nguồn ${target.published.source}. Số do cổng đếm không thay số đã công bố; nếu cần, hãy sửa trong bài.`,
      );
    const tree = await writeTree(git, entries.commit, [fileWith(entries, figure, slug)]);
    const message = `Công bố số liệu năm ${year}: ${target.collection}/${slug}`;
    const commit = { tree, parents: [entries.commit], message, person: caller.account };
    await advanceMain(context, entries.commit, { ...commit, commit: await writeCommit(git, commit) });
    return { figure, title: target.title };
  });
}
