/** Rules that hold between legal documents: one entry a number, no relation that contradicts another, each recorded at one end. */
import { findLegalFaults, legalNumberKey } from '#domain/law/legal-relations.ts';
import type { LegalFaultCode, LegalRecord } from '#domain/law/legal-relations.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { LoadedEntry } from '#content/content.ts';
import type { DocumentEntry } from '#schemas/collections/documents.ts';

/** An entry as the rules of the field know it. */
export function legalRecord(id: string, data: DocumentEntry): LegalRecord {
  const { status, issued, effective, amends, replaces, suspends, suspends_until: suspendsUntil } = data;
  return { id, status, issued, effective, amends, replaces, suspends, suspendsUntil };
}

const faultTexts: Readonly<Record<LegalFaultCode, (others: string) => string>> = {
  itself: () => 'ghi là sửa đổi, thay thế hoặc tạm ngưng chính mình',
  twice: (other) => `vừa ghi là sửa đổi vừa ghi là thay thế ${other}; chỉ giữ một`,
  'both-ways': (other) => `văn bản này và ${other} tác động lẫn nhau; chỉ ghi ở văn bản ban hành sau`,
  older: (other) => `ghi là sửa đổi, thay thế hoặc tạm ngưng ${other}, một văn bản ban hành sau nó`,
  'in-force-but-replaced': (other) => `ghi là thay thế ${other}, nhưng văn bản đó còn ghi “Còn hiệu lực”`,
  circle: (others) => `các văn bản thay thế nhau thành vòng, qua ${others}`,
};

const relationField = 'Sửa đổi, bổ sung; Thay thế; Tạm ngưng';

/** Contradictions between legal documents; each of them stops a build, since a page would state it as a fact. */
export function documentProblems(entries: readonly LoadedEntry<DocumentEntry>[]): ContentProblem[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const nameOf = (id: string) => byId.get(id)?.data.number ?? id;
  const faults = findLegalFaults(entries.map(({ id, data }) => legalRecord(id, data))).map(
    ({ code, id, otherIds }) => ({
      file: byId.get(id)?.file ?? id,
      field: relationField,
      message: faultTexts[code](otherIds.map(nameOf).join(', ')),
    }),
  );
  return [...faults, ...sameNumbers(entries), ...listedElsewhere(entries)];
}

/** Two provinces may have decisions of one number; one body may not. */
function sameNumbers(entries: readonly LoadedEntry<DocumentEntry>[]): ContentProblem[] {
  const seen = new Map<string, string>();
  return entries.flatMap(({ file, data: { number, issuer, issued } }) => {
    if (number === undefined) return [];
    // Plans and decisions are numbered anew each year.
    const key = [legalNumberKey(number), issuer, issued?.slice(0, 4)].join(' | ');
    const first = seen.get(key);
    if (first === undefined) seen.set(key, file);
    return first === undefined
      ? []
      : [{ file, field: 'Số, ký hiệu (number)', message: `“${number}” đã có ở ${first}` }];
  });
}

const unlistedFields = {
  amends_unlisted: 'Sửa đổi, bổ sung (chưa có trên cổng)',
  replaces_unlisted: 'Thay thế (chưa có trên cổng)',
  amended_by_unlisted: 'Được sửa đổi bởi (chưa có trên cổng)',
  replaced_by_unlisted: 'Bị thay thế bởi (chưa có trên cổng)',
} as const;

/** A document that is said to have no entry, and has one: its relation belongs there. */
function listedElsewhere(entries: readonly LoadedEntry<DocumentEntry>[]): ContentProblem[] {
  const listed = new Map(
    entries.flatMap(({ file, data: { number } }) =>
      number === undefined ? [] : [[legalNumberKey(number), file] as const],
    ),
  );
  const fields = Object.keys(unlistedFields) as (keyof typeof unlistedFields)[];
  return entries.flatMap(({ file, data }) =>
    fields.flatMap((field) =>
      data[field].flatMap((number) => {
        const other = listed.get(legalNumberKey(number));
        return other === undefined
          ? []
          : [
              {
                file,
                field: `${unlistedFields[field]} (${field})`,
                message: `“${number}” đã có mục riêng (${other}); hãy ghi quan hệ này ở văn bản ban hành sau`,
              },
            ];
      }),
    ),
  );
}
