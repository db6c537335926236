/** Preview of a standard: heading, scope, relations, facts and sources. */
import { adoptionLabels } from '#library/standards/labels.ts';
import { isCalendarDate, formatDate } from '#text/vietnamese.ts';
import { subjectLabels } from '#schemas/labels.ts';
import type { PreviewProps, VNode } from '../config/decap.d.ts';
import type { Data } from './elements.ts';
import { relationName } from './relation-names.ts';
import { el, factList, objects, page, section, sourceList, statusLine, text, texts } from './elements.ts';

const labelOf = (labels: Readonly<Record<string, string>>, value: unknown) => labels[text(value)] ?? '';

function adoptions(items: readonly Data[]): VNode {
  return el(
    'ul',
    'adoptions',
    ...items.map(({ ref, degree }) => {
      const words = labelOf(adoptionLabels, degree);
      return el(
        'li',
        '',
        el('b', '', text(ref)),
        ' ',
        el('span', 'tag', words ? `${text(degree)}: ${words}` : 'Chưa rõ mức tương đương'),
      );
    }),
  );
}

const plainList = (items: readonly string[]) => el('ul', 'plain', ...items.map((one) => el('li', '', one)));

/** The preview of an entry of the standards, as far as its form is filled in. */
export function StandardPreview({ entry }: PreviewProps): VNode {
  const data = (entry.get('data') as { toJS: () => Data }).toJS();
  const designation = text(data['designation']) || 'Số hiệu';
  const titleVi = text(data['title_vi']);
  const titleEn = text(data['title_en']);
  const checkedOn = text(data['checked_on']);
  const replaces = texts(data['replaces']);
  const replacedBy = texts(data['replaced_by_unlisted']);
  const adopts = objects(data['adopts']);
  const sources = objects(data['sources']);
  return page(
    { kicker: 'Tiêu chuẩn, quy chuẩn', title: designation },
    [
      el('p', 'standard-title', titleVi || titleEn),
      titleVi && titleEn && el('p', 'standard-title-en', titleEn),
      statusLine(data),
      isCalendarDate(checkedOn) && el('p', 'soft', `Kiểm tra ngày ${formatDate(checkedOn)}.`),
    ],
    text(data['scope_vi']) && section('Tài liệu này nói về điều gì', el('p', '', text(data['scope_vi']))),
    replaces.length > 0 && section('Thay thế cho', plainList(replaces)),
    replacedBy.length > 0 && section('Bị thay thế bởi', plainList(replacedBy)),
    adopts.length > 0 && section('Quan hệ với tiêu chuẩn quốc tế', adoptions(adopts)),
    section(
      'Thông tin chính',
      factList([
        ['Cơ quan ban hành', text(data['issuer'])],
        ['Văn bản ban hành', text(data['legal_act'])],
        ['Nội dung', labelOf(subjectLabels, data['topic'])],
        ['Phân loại ICS', texts(data['ics']).join(', ')],
        [
          'Sản phẩm, chủ đề',
          texts(data['products'])
            .map((one) => relationName('tcvn/products', one))
            .join(', '),
        ],
      ]),
    ),
    sources.length > 0 &&
      section('Nguồn', sourceList(sources.map(({ url, seen }) => ({ href: text(url), seen: text(seen) })))),
  );
}
