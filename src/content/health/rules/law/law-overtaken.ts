/** Guides, duties and regulations in force that rest on a legal document which has ended, and documents recorded in force although replaced. */
import { legalNumberKey } from '#domain/law/legal-relations.ts';
import { fieldValues } from '#content/health/field-values.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { FieldPath, Finding, HealthRule } from '#content/health/health-rule.ts';
import { lawsOnDay } from './laws-on-day.ts';
import type { LawOnDay, LawsOnDay } from './laws-on-day.ts';

const hasEnded = ({ status }: LawOnDay) => status === 'replaced' || status === 'expired';

/** Collections that say what applies today; news and the like tell of their day. */
const resting = new Set(['guides', 'duties', 'standards']);

/** The laws that an entry rests on, each with the place where it is named. */
function basisOf(entry: AnyEntry, { byId, byNumber }: LawsOnDay): { path: FieldPath; law: LawOnDay }[] {
  return fieldValues(entry).flatMap(({ path, value, place }) => {
    const isNumber = entry.relation === 'duties' && path[0] === 'basis' && path.at(-1) === 'number';
    const law = isNumber
      ? byNumber.get(legalNumberKey(value))
      : place.relation === 'legalDocuments'
        ? byId.get(value)
        : undefined;
    return law ? [{ path, law }] : [];
  });
}

function overtaken(entry: AnyEntry, laws: LawsOnDay): Finding[] {
  // An edition that was in force in its day rests on the act of its day.
  if (entry.relation === 'standards' && entry.data['status'] !== 'in-force') return [];
  return basisOf(entry, laws)
    .filter(({ law }) => hasEnded(law))
    .map(({ path, law: { entry: law, replacedBy } }) => {
      const by = replacedBy.length === 0 ? '' : `, được thay bằng ${replacedBy.join(', ')}`;
      const name = law.data.number ?? law.data.title_vi;
      return { file: entry.file, path, message: `dựa trên ${name}, văn bản đã hết hiệu lực${by}` };
    });
}

function find(library: HealthLibrary): Finding[] {
  const laws = lawsOnDay(library);
  const recorded = [...laws.byId.values()].flatMap(({ entry: { file, data } }): Finding[] => {
    if (data.replaced_by_unlisted.length === 0) return [];
    if (data.status !== 'in-force' && data.status !== 'amended') return [];
    const message = `ghi còn hiệu lực, nhưng cũng ghi là bị thay thế bởi ${data.replaced_by_unlisted.join(', ')}`;
    return [{ file, path: ['status'], message }];
  });
  const based = library.entries
    .filter(({ relation }) => resting.has(relation))
    .flatMap((entry) => overtaken(entry, laws));
  return [...recorded, ...based];
}

export const lawOvertaken: HealthRule = {
  name: 'law-overtaken',
  level: 'warning',
  title: 'Dựa trên văn bản đã hết hiệu lực',
  advice: 'Đọc văn bản mới, sửa nội dung nếu quy định đã đổi, rồi ghi văn bản mới làm căn cứ.',
  find,
};
