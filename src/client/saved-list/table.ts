/** A list as a table to take away, the same for CSV and for Excel. */
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { conformityLabels, kindLabels, obligationLabels } from '#schemas/labels.ts';
import type { Obligation } from '#schemas/labels.ts';
import { factsOf, isPast, known, knownOther, namesOf } from './facts.ts';
import type { StandardFacts, FactsState } from './facts.ts';
import { placeOf } from './groups.ts';
import type { ProductNames } from './groups.ts';
import type { SavedItem } from './stored/list.ts';
import { savedPath } from './stored/saved-id.ts';

/** An entry of a list with what is known of it. */
export interface SavedStandard {
  item: SavedItem;
  state: FactsState;
}

export interface TableColumn {
  heading: string;
  /** Characters that fit, for programs that set the width. */
  width: number;
  value: (standard: SavedStandard) => string | number;
}

/** Placeholders for a status that is not known. */
const stateWords = {
  loading: 'Chưa tải được',
  unreachable: 'Chưa tải được',
  gone: 'Không còn trên cổng',
} as const;

/** Whether the standard binds anybody; a mandatory one that is past is `ended`, of another past one nothing is said. */
export function obligationOf(facts: StandardFacts): Obligation | 'ended' | undefined {
  if (isPast(facts)) return facts.mandatory ? 'ended' : undefined;
  return facts.mandatory ? 'mandatory' : 'voluntary';
}

const obligationTexts = { ...obligationLabels, ended: 'Không còn áp dụng' } as const;

/** The obligation in words; empty where nothing is to be said. */
export function obligationText(facts: StandardFacts): string {
  const obligation = obligationOf(facts);
  return obligation === undefined ? '' : obligationTexts[obligation];
}

/** References that a standard adopts, each with its degree of correspondence where known. */
export const adoptionWords = ({ adopts }: StandardFacts): string[] =>
  adopts.map(({ ref, degree }) => (degree === undefined ? ref : `${ref} (${degree})`));

const fact =
  (read: (facts: StandardFacts) => string | number | undefined) =>
  ({ state }: SavedStandard): string | number => {
    const facts = known(state);
    return (facts && read(facts)) ?? '';
  };

/** ISO 8601: the one notation that every spreadsheet takes for the same day, wherever it is set to. */
const day = (date: string | undefined) => date ?? '';

/**
 * The columns of the table.
 *
 * @param origin the address of the site, for links that work outside of it
 * @param productNames names of products by file name
 */
export function tableColumns(origin: string, productNames: ProductNames): TableColumn[] {
  return [
    { heading: 'Số hiệu', width: 24, value: ({ item, state }) => namesOf(item, state).name },
    {
      heading: 'Tên tiếng Việt',
      width: 50,
      value: ({ item, state }) => {
        const { title, lang } = namesOf(item, state);
        return lang === 'en' ? '' : title;
      },
    },
    { heading: 'Tên tiếng Anh', width: 40, value: fact(({ titleEn }) => titleEn) },
    {
      heading: 'Loại',
      width: 26,
      value: ({ state }) => {
        const facts = known(state);
        return facts ? kindLabels[facts.kind] : (knownOther(state)?.kindLabel ?? '');
      },
    },
    {
      heading: 'Tình trạng',
      width: 16,
      value: ({ state }) => {
        if (typeof state === 'string') return stateWords[state];
        const facts = known(state);
        return facts ? editionStatusLabel[facts.status] : (knownOther(state)?.status?.label ?? '');
      },
    },
    { heading: 'Sản phẩm', width: 20, value: (saved) => placeOf(saved, productNames).product?.name ?? '' },
    { heading: 'Nhóm', width: 20, value: (saved) => placeOf(saved, productNames).partName },
    { heading: 'Thay bằng', width: 24, value: fact(({ replacedBy }) => replacedBy.join(', ')) },
    { heading: 'Thay thế cho', width: 24, value: fact(({ replaces }) => replaces.join(', ')) },
    { heading: 'Năm', width: 8, value: fact(({ year }) => year) },
    { heading: 'Cơ quan ban hành', width: 28, value: fact(({ issuer }) => issuer) },
    { heading: 'Bắt buộc hay tự nguyện', width: 16, value: fact(obligationText) },
    {
      heading: 'Đánh giá sự phù hợp',
      width: 20,
      value: fact(({ conformity }) => conformity && conformityLabels[conformity]),
    },
    { heading: 'Chấp nhận', width: 24, value: fact((facts) => adoptionWords(facts).join(', ')) },
    { heading: 'Mã ICS', width: 14, value: fact(({ ics }) => ics.join(', ')) },
    { heading: 'Ngày kiểm tra', width: 14, value: ({ state }) => day(factsOf(state)?.checkedOn) },
    { heading: 'Ngày lưu', width: 14, value: ({ item }) => day(item.savedOn) },
    { heading: 'Ghi chú của tôi', width: 40, value: ({ item }) => item.note },
    { heading: 'Trang trên cổng', width: 48, value: ({ item }) => `${origin}${savedPath(item.id)}` },
  ];
}

/** The table: headings, then a row a standard. */
export function tableRows(
  columns: readonly TableColumn[],
  standards: readonly SavedStandard[],
): (string | number)[][] {
  return [
    columns.map(({ heading }) => heading),
    ...standards.map((standard) => columns.map(({ value }) => value(standard))),
  ];
}
