/** “Số liệu năm”: figures that the portal itself can count, each published once an editor confirms for which entry it stands. */
import { html } from 'hono/html';
import { dayInVietnam } from '#text/calendar.ts';
import { formatNumber } from '#text/vietnamese.ts';
import { entryPath, targetPath } from '#routes.ts';
import { HttpError } from '../../http/http-error.ts';
import { managementPath } from '../../management/page.ts';
import type { Html, ManagementPage, Outcome, Visit } from '../../management/page.ts';
import { choice, form } from '../../management/parts.ts';
import { requireRequests } from '../inbox/visit.ts';
import { figureYears, offeredFigures, readPlanEntries } from './collect-figures.ts';
import type { FigureTarget, OfferedFigure } from './collect-figures.ts';
import { publishFigure } from './publish-figure.ts';

export const figuresPath = `${managementPath}so-lieu-nam/`;

/** The parameter that names the year. */
const yearKey = 'nam';

const publicPath = ({ collection, slug }: FigureTarget): string =>
  collection === 'supports' ? entryPath('supports', slug) : targetPath(slug);

function publishedLine(target: FigureTarget, value: number): Html | string {
  const { published, title } = target;
  if (published === undefined) return '';
  const same = published.value === value;
  return html`<p>
    ${same ? 'Đã công bố' : `Đang công bố số ${formatNumber(published.value)}`} ở
    <a href="${publicPath(target)}">${title}</a>.
    ${published.source === undefined ? '' : `Theo nguồn ${published.source}, nên số của cổng không thay.`}
  </p>`;
}

function figureForm({ key, year, value, targets, words }: OfferedFigure): Html {
  const open = targets.filter(
    ({ published }) =>
      published === undefined || (published.source === undefined && published.value !== value),
  );
  if (targets.length === 0)
    return html`<p class="hint">Không có mục nào mà số này đo đúng; chỉ để báo cáo nội bộ.</p>`;
  if (open.length === 0) return html``;
  const id = `${key}-${year}`;
  return form({
    action: 'cong-bo',
    hidden: { khoa: key, nam: String(year), so: String(value) },
    fields: html`${choice({
        name: 'muc',
        label: 'Đăng ở',
        id,
        options: open.map(({ slug, title }) => [slug, title] as const),
      })}
      <div class="field">
        <label><input type="checkbox" name="dung" value="co" required /> Số này đo đúng mục đã chọn</label>
      </div>`,
    button: `Xác nhận và công bố ${words}`,
  });
}

const figureView = (figure: OfferedFigure): Html =>
  html`<article class="card">
    <h2>${figure.label}: ${figure.words}</h2>
    <p class="hint">${figure.basis}</p>
    ${figure.targets.map((target) => publishedLine(target, figure.value))} ${figureForm(figure)}
  </article>`;

async function show(visit: Visit): Promise<Html> {
  const requests = requireRequests(visit);
  const entries = await readPlanEntries(visit.server.requireContext().git);
  const years = figureYears(requests, entries, dayInVietnam(new Date()));
  const asked = Number(visit.query.get(yearKey));
  const year = years.find((one) => one === asked) ?? years[0] ?? new Date().getFullYear();
  const figures = offeredFigures(requests, entries, year);
  return html`<p>
      Cổng đếm được các số dưới đây từ hộp thư, lịch đào tạo và khảo sát. Số nào cũng chỉ lên cổng khi bạn xác
      nhận nó đo đúng mục nào; cách tính được đăng kèm thay cho nguồn.
    </p>
    <form method="get" class="row">
      ${choice({
        name: yearKey,
        label: 'Năm',
        value: String(year),
        options: years.map((one) => [String(one), String(one)] as const),
      })}
      <button type="submit">Xem</button>
    </form>
    ${
      figures.length === 0
        ? html`<p>
            Năm ${year} chưa có số nào: chưa ai gửi nhu cầu, chưa lớp nào được ghi là đã tổ chức, khảo sát
            chưa đủ năm câu trả lời.
          </p>`
        : figures.map(figureView)
    }`;
}

async function publish(visit: Visit): Promise<Outcome> {
  const { form: fields } = visit;
  if (fields.get('dung') !== 'co')
    throw new HttpError('bad-request', 'Hãy đánh dấu rằng số này đo đúng mục đã chọn.');
  const year = Number(fields.get('nam'));
  const { figure, title } = await publishFigure(
    visit.server.requireContext(),
    visit.caller,
    requireRequests(visit),
    { year, key: fields.get('khoa') ?? '', value: Number(fields.get('so')), target: fields.get('muc') ?? '' },
  );
  visit.audit('publish-figure', `${title} ${year}: ${figure.words}`);
  return {
    notice: `Đã công bố ${figure.words} của năm ${year} ở “${title}”; cổng đang được dựng lại.`,
    to: `${figuresPath}?${yearKey}=${year}`,
  };
}

export const figuresPage: ManagementPage = {
  path: figuresPath,
  label: 'Số liệu năm',
  summary:
    'Số đăng ký, số lớp, số người dự, kết quả khảo sát của từng năm: xác nhận rồi công bố với chỉ tiêu.',
  permission: 'publish',
  purpose: 'công bố số liệu',
  show,
  actions: { 'cong-bo': publish },
};
