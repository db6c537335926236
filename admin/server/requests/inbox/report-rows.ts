/** Requests as rows for the plan's reports: enterprises registered by activity, area, product and year. Nothing tells of a person. */
import { formerPlaces } from '#domain/law/former-areas.ts';
import type { ChoiceName } from '#schemas/requests/form/form-text.ts';
import { memberKindLabels } from '#schemas/collections/members.ts';
import type { RequestKind } from '#schemas/requests/forms.ts';
import { requestStateLabels } from '#schemas/requests/states.ts';
import { dayInVietnam } from '#text/calendar.ts';
import type { Registrations } from '../store/registrations.ts';
import type { StoredRequest } from '../store/request-store.ts';
import { kindLabel } from './list.ts';

/** Kinds with which enterprises register for something. */
export const reportedKinds = [
  'interest',
  'registration',
  'membership',
  'survey',
] as const satisfies RequestKind[];

export const reportColumns = [
  'Mã số',
  'Ngày nhận',
  'Năm',
  'Loại',
  'Hoạt động',
  'Đơn vị',
  'Mã số thuế',
  'Loại hình',
  'Địa bàn',
  'Huyện, thành phố cũ',
  'Sản phẩm',
  'Số người',
  'Tình trạng',
] as const;

type Cell = string | number;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The activities a request covers: its course or each of its supports; failing those, the name of the form. */
function activities({ kind, answers }: StoredRequest, nameOf: ChoiceName): string[] {
  if (kind === 'registration') return [nameOf('courses', textOf(answers['course']))];
  const supports = listOf(answers['supports']).map((slug) => nameOf('supports', slug));
  return supports.length > 0 ? supports : [kindLabel(kind)];
}

/** One row for each activity that a request names. */
export function reportRows(
  requests: readonly StoredRequest[],
  nameOf: ChoiceName,
  registrations: Registrations,
): Cell[][] {
  const kinds: Readonly<Record<string, string>> = memberKindLabels;
  return requests.flatMap((request) => {
    const { reference, receivedAt, kind, state, answers } = request;
    const day = dayInVietnam(new Date(receivedAt));
    const area = textOf(answers['area']);
    const products = [
      ...listOf(answers['products']).map((slug) => nameOf('products', slug)),
      textOf(answers['other_products']),
    ];
    const registration = registrations.get(reference);
    return activities(request, nameOf).map((activity) => [
      ...[reference, day, Number(day.slice(0, 4)), kindLabel(kind), activity],
      ...[textOf(answers['organisation'] ?? answers['name']), textOf(answers['tax_code'])],
      ...[kinds[textOf(answers['kind'])] ?? '', area],
      ...[formerPlaces(area).at(-1)?.name ?? '', products.filter(Boolean).join(', ')],
      ...[registration === undefined || registration.place === 'cancelled' ? '' : registration.people],
      requestStateLabels[state],
    ]);
  });
}
