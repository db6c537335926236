/** Rules that no single entry can keep: unique addresses, known products and codes, no circle of replacements, nothing published lost. */
import { designationKey } from '#domain/designation/designation-format.ts';
import { findContradictions, findCycles } from '#domain/editions/supersession/supersession-checks.ts';
import type { ContradictionCode } from '#domain/editions/supersession/supersession-checks.ts';
import { buildSupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import type { SupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { documentProblems } from './check-documents.ts';
import { dutyProblems } from './check-duties.ts';
import { pageProblems, pageWordsProblems } from './check-pages.ts';
import { standardDateProblems, standardProblems } from './check-standards.ts';
import { templateProblems } from './check-templates.ts';
import { unknownRelations } from './check-relations.ts';
import type { KnownNames } from './check-relations.ts';
import { allEntries } from '#content/entries.ts';
import { debugContent } from '#content/debug-content.ts';
import { isoRelations, standardRelations } from '#content/edition-record.ts';
import type { RelatedEdition } from '#content/edition-record.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { Content } from '#content/content.ts';
import { isoCatalogueFile, publishedAddressesFile } from '#schemas/standards/catalogue.ts';
import { entryAddress } from '#schemas/fields/collection.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import { selfAssessmentSchema } from '#schemas/settings/self-assessment.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { entryPath } from '#routes.ts';

interface Placed extends RelatedEdition {
  file: string;
}

export interface CrossCheck {
  problems: ContentProblem[];
  warnings: ContentProblem[];
}

/**
 * Checks what holds between entries.
 *
 * @param content everything that could be read; entries with faults of their own are not in it
 * @param catalogue the file that the ISO rows came from, for messages
 */
export function checkReferences(content: Content, catalogue: string): CrossCheck {
  const editions: Placed[] = [
    ...content.standards.map(({ data, file }) => ({ ...standardRelations(data), file })),
    ...content.iso.map((row) => ({ ...isoRelations(row), file: catalogue })),
  ];
  const duplicates = duplicateEditions(editions);
  const problems = [
    ...duplicates,
    ...unknownReferences(content),
    ...documentProblems(content.collections.legalDocuments),
    ...lostAddresses(content, editions, catalogue),
    ...addressesTwice(content, editions),
    ...dutyProblems(content.collections.duties),
    ...pageProblems(content.collections.pages),
    ...pageWordsProblems(
      content.pageWords,
      new Set(entryPages(content).map(({ address }) => address)),
    ),
    ...templateProblems(content.collections.templates),
  ];
  if (duplicates.length > 0) return { problems, warnings: [] };
  debugContent('supersession graph built for the checks');
  const graph = buildSupersessionGraph(editions, designationKey);
  const relations = checkRelations(graph, content);
  return { problems: [...problems, ...relations.problems], warnings: relations.warnings };
}

/** Two entries of one edition, or two editions whose designations give one address. */
function duplicateEditions(editions: readonly Placed[]): ContentProblem[] {
  const byKey = new Map<string, Placed>();
  const byId = new Map<string, Placed>();
  const problems: ContentProblem[] = [];
  for (const edition of editions) {
    const { designation, file, id } = edition;
    const same = byKey.get(edition.designationKey);
    const neighbour = byId.get(id);
    if (same) {
      problems.push({
        file,
        field: 'Số hiệu (designation)',
        message: `“${designation}” đã có ở ${same.file}; mỗi ấn bản chỉ một mục`,
      });
    } else if (neighbour) {
      problems.push({
        file,
        field: 'Số hiệu (designation)',
        message: `“${designation}” và “${neighbour.designation}” (${neighbour.file}) cho cùng một địa chỉ /tieu-chuan/${id}/`,
      });
    }
    if (reservedIds.has(id)) {
      problems.push({
        file,
        field: 'Số hiệu (designation)',
        message: `địa chỉ /tieu-chuan/${id}/ dành cho trang danh sách`,
      });
    }
    byKey.set(edition.designationKey, same ?? edition);
    byId.set(id, neighbour ?? edition);
  }
  return problems;
}

/** The first parts of the addresses of lists below /tieu-chuan/. */
const reservedIds = new Set([
  'loai',
  'san-pham',
  'chu-de',
  'ics',
  'trang-thai',
  'co-quan',
  'nam',
  'thuc-pham',
  'moi',
  'tra-cuu',
  'tra-cuu-iso',
]);

const icsTable = 'bảng phân loại ICS (content/catalogue/ics.json)';

/** The names that entries may refer to. A standard that the library lacks may be named too: it then stands as text. */
function knownNames({ ics, products, topics, collections }: Content): Map<string, KnownNames> {
  const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
  return new Map<string, KnownNames>([
    ['ics', { names: new Set(ics.map(({ code }) => code)), what: icsTable }],
    ['topics', { names: new Set(ids(topics)), what: 'danh sách chủ đề' }],
    ['products', { names: new Set([...ids(products), ...ids(topics)]), what: 'danh sách sản phẩm, chủ đề' }],
    ...collectionNames.map((name): [string, KnownNames] => {
      const { label, folder } = collectionDefinitions[name];
      return [name, { names: new Set(ids(collections[name])), what: `“${label}” (${folder}/)` }];
    }),
  ]);
}

function unknownReferences(content: Content): ContentProblem[] {
  const { iso, ics, selfAssessment } = content;
  const known = knownNames(content);
  const all = [
    ...allEntries(content),
    ...(selfAssessment
      ? [{ file: settingsFiles.selfAssessment, schema: selfAssessmentSchema, data: selfAssessment }]
      : []),
  ];
  const problems = all.flatMap(({ file, schema, data }) =>
    unknownRelations(file, schema, data, known),
  );
  // The whole ISO catalogue uses codes far from the province's products; they need no names here, but their shape counts.
  const fields = new Set(ics.map(({ code }) => code).filter((code) => code.length === 2));
  const strange = new Set(iso.flatMap((row) => row.ics).filter((code) => !fields.has(code.slice(0, 2))));
  return [
    ...problems,
    ...[...strange].map((code) => ({
      file: isoCatalogueFile,
      field: 'Mã ICS (ics)',
      message: `“${code}” không có trong ${icsTable}`,
    })),
  ];
}

/** The address of every entry that has a page of its own, besides standards. */
export function entryPages({ collections }: Pick<Content, 'collections'>): { address: string; sample: boolean }[] {
  return collectionNames.flatMap((name) => {
    const definition = collectionDefinitions[name] as unknown as CollectionDefinition;
    return collections[name].flatMap(({ id, data }) => {
      const address = entryAddress(definition, id, data);
      const sample = 'sample' in data && data.sample === true;
      return address === undefined ? [] : [{ address, sample }];
    });
  });
}

/** A published address never vanishes: the edition is still there, or a redirect leads on. */
function lostAddresses(content: Content, editions: readonly Placed[], catalogue: string): ContentProblem[] {
  const present = new Set([
    ...editions.map(({ id }) => id),
    ...entryPages(content).map(({ address }) => address),
  ]);
  const answered = new Set([
    ...content.redirects.map(({ from }) => from),
    ...content.takenDown.map(({ address }) => address),
  ]);
  const otherCatalogue = catalogue !== isoCatalogueFile;
  return (
    content.publishedAddresses
      .filter((id) => !present.has(id) && !answered.has(pageOf(id)))
      // With a catalogue chosen for one build, the rows of the usual one are absent on purpose.
      .filter((id) => !(otherCatalogue && /^(?:iso|iec|iwa)-/.test(id)))
      .map((id) => ({
        file: publishedAddressesFile,
        message: `địa chỉ đã công bố ${pageOf(id)} không còn; hãy khôi phục mục đó, gỡ nó ở Quản lý › Gỡ bài, hoặc thêm chuyển hướng ở Thiết lập chung › Địa chỉ đã đổi`,
      }))
  );
}

const pageOf = (id: string): string => (id.startsWith('/') ? id : entryPath('standards', id));

/** An address that was taken down, or leads on, has no entry; an entry there would never be seen. */
function addressesTwice(content: Content, editions: readonly Placed[]): ContentProblem[] {
  const present = new Set([
    ...editions.map(({ id }) => pageOf(id)),
    ...entryPages(content).map(({ address }) => address),
  ]);
  return content.takenDown
    .filter(({ address }) => present.has(address) || content.redirects.some(({ from }) => from === address))
    .map(({ address }) => ({
      file: settingsFiles.redirects,
      field: 'Trang đã gỡ (taken_down)',
      message: `${address} đã gỡ mà vẫn có mục hoặc chuyển hướng ở địa chỉ này; hãy đưa bài trở lại ở Quản lý › Gỡ bài, hoặc đặt tên khác`,
    }));
}

const contradictionTexts: Readonly<Record<ContradictionCode, (other: string) => string>> = {
  'duplicate-designation': (other) => `trùng số hiệu với ${other}`,
  'in-force-but-replaced': (other) => `ghi “Còn hiệu lực” nhưng ${other} ghi là thay thế tài liệu này`,
  'replaces-later-edition': (other) => `ghi là thay thế ${other}, một ấn bản có năm muộn hơn`,
  'replacement-not-reciprocal': (other) =>
    `${other} đã có mục riêng; hãy ghi quan hệ này ở ô “Thay thế cho” của mục đó`,
  'supplement-replaces-base': (other) =>
    `là bản sửa đổi của ${other} nên không thể thay thế chính tài liệu đó`,
};

function checkRelations(graph: SupersessionGraph<Placed>, content: Content): CrossCheck {
  const standardFiles = new Set(content.standards.map(({ file }) => file));
  const check: CrossCheck = { problems: [], warnings: [] };
  const edition = (id: string) => graph.nodes.get(id)?.edition;
  for (const cycle of findCycles(graph)) {
    const names = cycle.map((id) => edition(id)?.designation ?? id);
    const file = edition(cycle[0] ?? '')?.file ?? '';
    // ISO's own catalogue holds rows that replace themselves; editors of this portal cannot mend them.
    if (!standardFiles.has(file)) continue;
    check.problems.push({
      file,
      field: 'Thay thế cho (replaces)',
      message: `các tài liệu thay thế nhau thành vòng: ${[...names, names[0] ?? ''].join(' → ')}`,
    });
  }
  for (const { code, id, otherId } of findContradictions(graph)) {
    const found = edition(id);
    const file = found?.file ?? '';
    // One-sided replacements are refused below, with more to say.
    if (!standardFiles.has(file) || code === 'replacement-not-reciprocal') continue;
    const other = edition(otherId ?? '')?.designation ?? '';
    const problem = { file, field: found?.designation ?? id, message: contradictionTexts[code](other) };
    // A supplement cannot replace its base; what else contradicts is for somebody to look into, not for a build to stop at.
    (code === 'supplement-replaces-base' ? check.problems : check.warnings).push(problem);
  }
  for (const { file, data } of content.standards) {
    for (const name of data.replaced_by_unlisted) {
      const listed = graph.byKey.get(designationKey(name));
      if (!listed) continue;
      check.problems.push({
        file,
        field: 'Bị thay thế bởi (replaced_by_unlisted)',
        message: `${listed.designation} đã có mục riêng; hãy ghi quan hệ này ở ô “Thay thế cho” của mục đó`,
      });
    }
    check.problems.push(...standardProblems({ file, data }));
  }
  check.problems.push(...standardDateProblems(graph));
  return check;
}
