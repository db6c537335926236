/** The report as a file: a workbook for Excel, or CSV. In both a cell that looks like a formula stays text. */
import writeExcelFile from 'write-excel-file/node';
import { requestKinds } from '#schemas/requests/forms.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { writeCsv } from '#text/write-csv.ts';
import { demand } from '../../auth/roles.ts';
import type { CmsServer } from '../../cms-server.ts';
import { HttpError } from '../../http/http-error.ts';
import type { CmsContext } from '../../http/middleware.ts';
import { readChoiceNames } from '../intake/choice-names.ts';
import { reportColumns, reportedKinds, reportRows } from './report-rows.ts';

export const reportPath = '/admin/quan-ly/hop-thu/bao-cao';

/** Reports hold more rows than any list on a screen. */
const mostRows = 100_000;

/** Answers `bao-cao.xlsx` and `bao-cao.csv`, for the kind and the year that the address names. */
export const sendReport =
  (server: CmsServer, format: 'xlsx' | 'csv') =>
  async (c: CmsContext): Promise<Response> => {
    const { account, address } = c.var.caller;
    demand(account.role, 'publish', 'xuất danh sách đăng ký');
    const { requests } = server;
    if (requests === undefined) throw new HttpError('unavailable', 'Cơ sở dữ liệu hộp thư không mở được.');
    const kind = requestKinds.find((one) => one === c.req.query('loai'));
    const year = /^\d{4}$/.exec(c.req.query('nam') ?? '')?.[0];
    const kinds = kind === undefined ? reportedKinds : [kind];
    const found = kinds
      .flatMap((one) => requests.store.list({ kind: one }, { most: mostRows }))
      .filter(({ receivedAt }) => year === undefined || dayInVietnam(new Date(receivedAt)).startsWith(year));
    const nameOf = await readChoiceNames(server.requireContext().git);
    const rows = [[...reportColumns], ...reportRows(found, nameOf, requests.registrations)];
    const subject = [kind ?? 'all', year ?? 'all'].join(' ');
    server.audit.add({ who: account.login, address, action: 'export-requests', subject, result: 'done' });
    const name = ['dang-ky', kind, year].filter(Boolean).join('-');
    c.header('Cache-Control', 'no-store');
    c.header('Content-Disposition', `attachment; filename="${name}.${format}"`);
    if (format === 'csv') return c.body(writeCsv(rows), 200, { 'Content-Type': 'text/csv; charset=utf-8' });
    const cells = rows.map((row) =>
      row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
    );
    const bytes = await writeExcelFile(cells, {
      sheet: 'Đăng ký',
      columns: reportColumns.map((column) => ({ width: Math.max(14, column.length + 2) })),
      stickyRowsCount: 1,
    }).toBuffer();
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  };
