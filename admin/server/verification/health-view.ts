/** How much of the library has been verified: per product and topic, per kind, and over time from the record of changes. */
import { html } from 'hono/html';
import { healthBy, healthCount, healthOverTime } from '#domain/verification/health.ts';
import type { HealthCount, HealthItem } from '#domain/verification/health.ts';
import { parseChanges } from '#content/change-log.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import { changesFolder } from '#schemas/content-paths.ts';
import { readChoiceNames } from '../requests/intake/choice-names.ts';
import { mainCommit } from '../cms/context.ts';
import type { Git } from '../git/git.ts';
import { listFiles, readBlobs } from '../git/objects.ts';
import { table } from '../management/parts.ts';
import type { Html, Visit } from '../management/page.ts';
import { kindOf, readStandards } from './entries.ts';

async function readRecord(git: Git, commit: string) {
  const files = await listFiles(git, commit, [changesFolder]);
  const texts = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return texts.flatMap(
    (text, index) => parseChanges(text.toString('utf8'), files[index]?.path ?? '').changes,
  );
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;

const share = (part: number, whole: number, label: string): Html =>
  html`<meter
      min="0"
      max="${String(Math.max(1, whole))}"
      value="${String(part)}"
      aria-label="${label}"
    ></meter>
    ${String(part)}/${String(whole)} (${percent(part, whole)})`;

const countCells = (name: string, count: HealthCount): (Html | string)[] => [
  name,
  share(count.verified, count.total, `${name}: đã xác minh`),
  count.mandatory === 0
    ? '–'
    : share(count.mandatoryVerified, count.mandatory, `${name}: bắt buộc đã xác minh`),
];

/** The part of the page below its heading. */
export async function healthView({ server }: Visit): Promise<Html> {
  const { git } = server.requireContext();
  const commit = await mainCommit(git);
  const items = (await readStandards(git, commit)).map((file): HealthItem => ({
    id: file.id,
    status: file.data.status,
    kind: kindOf(file),
    products: file.data.products,
    mandatory: file.data.mandatory,
  }));
  const nameOf = await readChoiceNames(git);
  const all = healthCount(items);
  const time = healthOverTime(items, await readRecord(git, commit), dayInVietnam(new Date()));
  const columns = ['Đã xác minh', 'Trong đó bắt buộc'];
  return html`<p>
      Đã xác minh <strong>${String(all.verified)}</strong> trên ${String(all.total)} tài liệu
      (${percent(all.verified, all.total)}); trong các tài liệu bắt buộc: ${String(all.mandatoryVerified)}
      trên ${String(all.mandatory)}.
    </p>
    <h2>Theo thời gian</h2>
    ${table(
      'Đã xác minh theo thời gian',
      ['Cuối ngày', 'Đã xác minh'],
      time
        .toReversed()
        .map(({ day, verified, total }) => [formatDate(day), share(verified, total, formatDate(day))]),
    )}
    <h2>Theo loại</h2>
    ${table(
      'Đã xác minh theo loại',
      ['Loại', ...columns],
      healthBy(items, ({ kind }) => [kind]).map(({ group, count }) => countCells(group, count)),
    )}
    <h2>Theo sản phẩm, chủ đề</h2>
    ${table(
      'Đã xác minh theo sản phẩm, chủ đề',
      ['Sản phẩm, chủ đề', ...columns],
      healthBy(items, ({ products }) => products).map(({ group, count }) =>
        countCells(nameOf('products', group), count),
      ),
    )}`;
}
