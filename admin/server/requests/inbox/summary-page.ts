/** Request statistics: enterprises interested in each support, places taken in each course, and the report as a download. */
import { html } from 'hono/html';
import { requestKinds } from '#schemas/requests/forms.ts';
import { managementPath } from '../../management/page.ts';
import type { Html, ManagementPage, Visit } from '../../management/page.ts';
import { choice, table } from '../../management/parts.ts';
import { readChoiceNames } from '../intake/choice-names.ts';
import type { StoredRequest } from '../store/request-store.ts';
import { enterpriseOf, yearOf } from './enterprises.ts';
import { kindLabel } from './list.ts';
import { figuresPath } from '../figures/page.ts';
import { reportPath } from './report-files.ts';
import { surveyResults } from './survey-results.ts';
import { inboxPath, requireRequests } from './visit.ts';

const mostRows = 100_000;

const countEnterprises = (requests: readonly StoredRequest[]): string =>
  String(new Set(requests.map(enterpriseOf)).size);

function reportForm(years: readonly string[], query: URLSearchParams): Html {
  const fields = html`${choice({
    name: 'loai',
    label: 'Loại',
    value: query.get('loai'),
    options: [['', 'Mọi đăng ký'], ...requestKinds.map((kind) => [kind, kindLabel(kind)] as const)],
  })}
  ${choice({
    name: 'nam',
    label: 'Năm',
    value: query.get('nam'),
    options: [['', 'Mọi năm'], ...years.map((year) => [year, year] as const)],
  })}`;
  return html`<form method="get" action="${reportPath}.xlsx" class="row">
    ${fields}
    <button type="submit">Tải Excel</button>
    <button type="submit" class="quiet" formaction="${reportPath}.csv">Tải CSV</button>
  </form>`;
}

async function summary(visit: Visit): Promise<Html> {
  const { store, registrations } = requireRequests(visit);
  const nameOf = await readChoiceNames(visit.server.requireContext().git);
  const interest = store.list({ kind: 'interest' }, { most: mostRows });
  const registered = store.list({ kind: 'registration' }, { most: mostRows });
  const years = [...new Set([...interest, ...registered].map(yearOf))].toSorted().reverse();
  const supports = Map.groupBy(
    interest.flatMap((request) =>
      [request.answers['supports']].flat().map((slug) => [String(slug), request] as const),
    ),
    ([slug]) => slug,
  );
  const courses = Map.groupBy(registered, ({ answers }) => String(answers['course']));
  const supportRows = [...supports].map(([slug, named]) => {
    const requests = named.map(([, request]) => request);
    return [
      nameOf('supports', slug),
      countEnterprises(requests),
      years
        .map((year) => `${year}: ${countEnterprises(requests.filter((one) => yearOf(one) === year))}`)
        .join('; '),
    ];
  });
  const courseRows = [...courses].map(([slug, requests]) => {
    const { taken, waiting } = registrations.placesOf(slug);
    const list = `${inboxPath}?loai=registration&tinh-trang=tat-ca&ve=courses/${slug}`;
    return [
      html`<a href="${list}">${nameOf('courses', slug)}</a>`,
      countEnterprises(requests),
      String(taken),
      String(waiting),
    ];
  });
  return html`<h2>Quan tâm hoạt động hỗ trợ</h2>
    ${
      supportRows.length === 0
        ? html`<p>Chưa có đơn vị nào gửi nhu cầu.</p>`
        : table('Số đơn vị quan tâm từng hoạt động', ['Hoạt động', 'Đơn vị', 'Theo năm'], supportRows)
    }
    <h2>Lớp, sự kiện</h2>
    ${
      courseRows.length === 0
        ? html`<p>Chưa có đăng ký nào.</p>`
        : table('Đăng ký theo lớp', ['Lớp, sự kiện', 'Đơn vị', 'Người có chỗ', 'Người chờ'], courseRows)
    }
    <h2>Khảo sát</h2>
    ${surveyResults(store.list({ kind: 'survey' }, { most: mostRows }), nameOf)}
    <p><a href="${figuresPath}">Công bố số của một năm với chỉ tiêu, hoạt động hỗ trợ</a></p>
    <h2>Tải danh sách</h2>
    <p>
      Mỗi dòng một hoạt động của một đơn vị: loại hình, địa bàn, huyện cũ, sản phẩm, năm. Danh sách không có
      người liên hệ.
    </p>
    ${reportForm(years, visit.query)}`;
}

export const requestSummaryPage: ManagementPage = {
  path: `${managementPath}dang-ky/`,
  label: 'Số đăng ký',
  summary: 'Bao nhiêu đơn vị quan tâm từng hoạt động hỗ trợ, đăng ký từng lớp; tải danh sách cho báo cáo.',
  permission: 'publish',
  purpose: 'xem số đăng ký',
  show: summary,
};
