/** An application as a text that people read, for a file, for paper and for the editors' page. */
import { memberKindLabels } from '#schemas/members.ts';
import { applicationLabels, publishLabels } from '#schemas/requests/membership.ts';
import type { Application, ApplicationField } from '#schemas/requests/membership.ts';

/** What the form calls the values of a choice; a value that it does not know stands as it is. */
export type ChoiceName = (field: 'products' | 'supports', value: string) => string;

/** The fields that were filled in, in the order of the form, each with its label and its lines. */
export function applicationLines(
  application: Application,
  nameOf: ChoiceName,
): { field: ApplicationField; label: string; lines: string[] }[] {
  const fields = Object.keys(applicationLabels) as ApplicationField[];
  return fields.flatMap((field) => {
    const lines = linesOf(application, field, nameOf);
    return lines.length === 0 ? [] : [{ field, label: applicationLabels[field], lines }];
  });
}

function linesOf(application: Application, field: ApplicationField, nameOf: ChoiceName): string[] {
  switch (field) {
    case 'kind':
      return [memberKindLabels[application.kind]];
    case 'products':
    case 'supports':
      return application[field].map((value) => nameOf(field, value));
    case 'publish':
      return application.publish.length === 0
        ? ['Không đăng điện thoại, thư điện tử']
        : application.publish.map((value) => publishLabels[value]);
    case 'consent':
      return ['Đã đồng ý với cách dùng thông tin nêu trong đơn'];
    default:
      return application[field]?.split('\n') ?? [];
  }
}

/**
 * The application as plain text.
 *
 * @param day the day of filling in, as people read it
 */
export function applicationText(application: Application, nameOf: ChoiceName, day: string): string {
  const parts = applicationLines(application, nameOf).map(({ label, lines }) =>
    lines.length === 1
      ? `${label}: ${lines[0] ?? ''}`
      : [`${label}:`, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return [
    'ĐƠN ĐĂNG KÝ THAM GIA MẠNG LƯỚI NĂNG SUẤT CHẤT LƯỢNG TỈNH LÀO CAI',
    `Ngày điền: ${day}`,
    '',
    ...parts,
    '',
  ].join('\n');
}
