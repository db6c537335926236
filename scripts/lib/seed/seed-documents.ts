/** Collected rows of legal documents as entries of the documents collection: new ones, and updates of those that stand. */
import { legalNumberKey } from '#domain/law/legal-relations.ts';
import { toSlug } from '#text/vietnamese.ts';
import { officialFirst } from '#domain/sources/official.ts';
import { list, text } from './seed-rows.ts';
import type { Row } from './seed-rows.ts';

/** An entry with the name of its file. */
export type NamedEntry = readonly [id: string, entry: Row];

/** Notes on how a row was made, put as a reader may need to know them. */
const doubtsForReaders: readonly (readonly [collected: RegExp, shown: string])[] = [
  [
    /Tên (?:văn bản|đầy đủ) ghi theo (?:nội dung hoặc theo nguồn gián tiếp; đối chiếu bản gốc trước khi đăng|tin về dự án luật; số ghép theo phần căn cứ của NĐ 33\/2026 và NĐ 48\/2026)\. ?/g,
    '',
  ],
  [
    /Nguồn đã xem cho thấy văn bản đã ban hành nhưng không ghi ngày có hiệu lực hoặc tình trạng; "còn hiệu lực" chỉ là suy từ việc văn bản mới\./g,
    'Nguồn đã xem cho thấy văn bản đã ban hành, nhưng không nói rõ tình trạng hiệu lực.',
  ],
  [
    /Nguồn cho thấy ngày bắt đầu có hiệu lực; việc sửa đổi, thay thế về sau chưa kiểm tra\./g,
    'Nguồn đã xem cho thấy ngày bắt đầu có hiệu lực; việc sửa đổi, thay thế về sau chưa được kiểm tra.',
  ],
];

const inferredTitle = 'Cổng chưa thấy trích yếu đầy đủ của văn bản; tên ở đây ghi theo nội dung.';

function readersDoubt(row: Row): string | undefined {
  const given = doubtsForReaders.reduce(
    (doubt, [collected, shown]) => doubt.replace(collected, shown),
    text(row['doubt_vi']) ?? '',
  );
  return (
    [row['title_inferred'] === true ? inferredTitle : '', given.trim()].filter(Boolean).join(' ') || undefined
  );
}

/** The kinds that the collection knows: resolutions of the Government stand with decrees, those of a council with directives. */
function category(row: Row): unknown {
  if (row['category'] !== 'resolution') return row['category'];
  return String(row['number']).endsWith('NQ-CP') ? 'decree' : 'directive';
}

const addresses = (row: Row): string[] =>
  officialFirst(
    ((row['sources'] ?? []) as { url: string }[]).map(({ url }) => url),
    (url) => url,
  );

/**
 * The entries of the rows, joined with those that stand. A relation stands once, on the newer document; one without an entry stays
 * as a number.
 *
 * @param standing entries by their names
 */
export function documentsFromRows(rows: readonly Row[], standing: ReadonlyMap<string, Row>): NamedEntry[] {
  const names = new Map<string, string>();
  for (const [name, { number }] of standing)
    if (typeof number === 'string') names.set(legalNumberKey(number), name);
  const nameOf = (number: string) => names.get(legalNumberKey(number));
  for (const { number } of rows) {
    const key = legalNumberKey(String(number));
    if (!names.has(key)) names.set(key, toSlug(String(number)));
  }
  const entries = new Map<string, Row>();
  const entryOf = (name: string): Row => entries.get(name) ?? standing.get(name) ?? {};
  const add = (name: string, field: string, values: readonly string[]): void => {
    const entry = entryOf(name);
    entries.set(name, { ...entry, [field]: [...new Set([...list(entry[field]), ...values])] });
  };
  for (const row of rows) {
    const name = nameOf(String(row['number'])) ?? '';
    const before = entryOf(name);
    const status = row['status'] === 'partly' ? 'amended' : row['status'];
    const { number, title_vi, issuer, issued, effective, summary_vi, products, checked_on } = row;
    const facts = { number, title_vi, issuer, issued, effective, summary_vi, products, checked_on };
    const known = Object.fromEntries(
      Object.entries(facts).filter(([, value]) => value !== null && value !== undefined),
    );
    entries.set(name, {
      ...before,
      ...known,
      ...(row['category'] === undefined ? {} : { category: category(row) }),
      ...(status === undefined ? {} : { status }),
      ...(readersDoubt(row) === undefined ? {} : { doubt_vi: readersDoubt(row) }),
      ...(row['note_vi'] === undefined ? {} : { note: row['note_vi'] }),
      sources: officialFirst([...new Set([...addresses(row), ...list(before['sources'])])], (url) => url),
    });
  }
  for (const row of rows) {
    const name = nameOf(String(row['number'])) ?? '';
    for (const field of ['amends', 'replaces']) {
      const others = list(row[field]);
      add(
        name,
        field,
        others.flatMap((number) => nameOf(number) ?? []),
      );
      add(
        name,
        `${field}_unlisted`,
        others.filter((number) => nameOf(number) === undefined),
      );
    }
    for (const number of list(row['amended_by'])) {
      const newer = nameOf(number);
      if (newer === undefined) add(name, 'amended_by_unlisted', [number]);
      else add(newer, 'amends', [name]);
    }
  }
  // A number without an entry may have one by now: move its relation to the newer document.
  for (const [name, entry] of [...standing, ...entries]) {
    const current = entries.get(name) ?? entry;
    for (const [field, other] of [
      ['amended_by_unlisted', 'amends'],
      ['replaced_by_unlisted', 'replaces'],
    ] as const) {
      const listed = list(current[field]).filter((number) => nameOf(number) !== undefined);
      if (listed.length === 0) continue;
      entries.set(name, {
        ...entryOf(name),
        [field]: list(current[field]).filter((number) => !listed.includes(number)),
      });
      for (const number of listed) add(nameOf(number) ?? '', other, [name]);
    }
    for (const field of ['amends', 'replaces']) {
      const unlisted = `${field}_unlisted`;
      const listed = list(entryOf(name)[unlisted]).filter((number) => nameOf(number) !== undefined);
      if (listed.length === 0) continue;
      entries.set(name, {
        ...entryOf(name),
        [unlisted]: list(entryOf(name)[unlisted]).filter((number) => !listed.includes(number)),
      });
      add(
        name,
        field,
        listed.flatMap((number) => nameOf(number) ?? []),
      );
    }
  }
  return [...entries];
}
