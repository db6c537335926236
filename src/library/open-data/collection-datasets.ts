/** The collections as data sets: samples, notes of editors and personal data are left out. */
import { z } from 'astro/zod';
import { publicColumns } from '#exchange/export/entry-table.ts';
import { legalRecordData } from '#library/law/legal-documents.open-data.ts';
import { legalDocuments as legalDocumentsOf } from '#library/law/legal-documents.ts';
import type { Library } from '#library/build-library.ts';
import { memberRecord } from '#library/network/members.open-data.ts';
import { sortedMembers } from '#library/network/members.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { citableStandard } from './citations.ts';
import { publicRecord } from '#library/standards/standard.open-data.ts';
import { collectionNames, definitionOfCollection } from '#schemas/collections.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { products, topics } from '#schemas/collections/products.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { publicData, publicShape, tellsOfPersons } from '#schemas/fields/public-fields.ts';
import { legalDerived, memberDerived, recordPlace, standardDerived } from '#schemas/open-data.ts';
import { standards } from '#schemas/standards/standards.ts';
import { entryPath, routes } from '#routes.ts';
import { collectionTable, lastChange, lastCheck, licences } from './dataset.ts';
import type { Dataset, DatasetRecord } from './dataset.ts';

/** An entry with its public record. */
interface Published {
  id: string;
  data: DatasetRecord;
  record: DatasetRecord;
}

interface Source {
  definition: CollectionDefinition;
  page: string;
  entries: readonly Published[];
  /** Fields that records have besides their place and what was recorded. */
  derived?: Record<string, z.ZodType>;
  changedOn?: string | undefined;
  citable?: Dataset['citable'];
}

/** Explanations of data sets whose names do not say enough. */
const abouts: Readonly<Record<string, string>> = {
  standards:
    'Tiêu chuẩn, quy chuẩn của Việt Nam, Codex và tổ chức khác: hiệu lực, thay thế, sản phẩm, điều phải làm, nguồn.',
  products: 'Nhóm sản phẩm chủ lực của tỉnh: vùng sản xuất, chỉ dẫn địa lý, mã HS, mã ICS, công đoạn.',
  topics: 'Chủ đề chung ràng buộc nhiều sản phẩm, như an toàn thực phẩm.',
  documents: 'Luật, nghị định, thông tư, quyết định, kế hoạch: ngày hiệu lực, sửa đổi, thay thế.',
  duties: 'Việc cơ sở phải làm theo luật: ai phải làm, các bước, hồ sơ, nơi nhận, căn cứ.',
  markets: 'Điều mà thị trường xuất khẩu đòi hỏi ở từng sản phẩm.',
  members: 'Doanh nghiệp, hợp tác xã, cơ quan, tổ chức: địa bàn, sản phẩm, chứng nhận, giải thưởng.',
  methods: 'Hệ thống quản lý và công cụ cải tiến: dành cho ai, các bước, công sức, tiêu chuẩn làm nền.',
  supports: 'Hoạt động hỗ trợ trong Kế hoạch: ai được hỗ trợ, dòng kinh phí, đơn vị chủ trì.',
  indicators: 'Chỉ tiêu của Kế hoạch với mục tiêu từng giai đoạn và số liệu đã công bố.',
  courses: 'Lớp, hội thảo, sự kiện: ngày, địa điểm, đơn vị tổ chức.',
  news: 'Tin về tiêu chuẩn, năng suất, chất lượng của tỉnh, có nguồn.',
  programmes: 'Chương trình truyền hình: đài, ngày phát, thời lượng, lời chương trình nơi có.',
  guides: 'Bài hướng dẫn từng bước, với căn cứ pháp lý và biểu mẫu.',
  pages: 'Các trang chữ của cổng: giới thiệu, điều khoản, quyền riêng tư.',
};

function dataset({ definition, page, entries, derived = {}, changedOn, citable }: Source): Dataset {
  const records = entries.map(({ record }) => record);
  const shape = { ...recordPlace, ...publicShape(definition), ...derived };
  // The licence is the same for all: the file says it once.
  const { licence: _said, ...further } = { url: recordPlace.url, ...derived } as Record<string, z.ZodType>;
  const { label, labelSingular, name } = definition;
  return {
    name,
    title: label,
    about: abouts[name] ?? `Mỗi mục là một ${labelSingular.toLocaleLowerCase('vi')}.`,
    licence: licences.content,
    page,
    recordSchema: z.strictObject(shape),
    records,
    ...collectionTable(definition, entries, z.object(further), records, publicColumns(definition)),
    changedOn,
    checkedOn: lastCheck(entries.map(({ data }) => data)),
    workbook: true,
    ...(citable ? { citable } : {}),
  };
}

const erased = (definition: unknown) => definition as CollectionDefinition;

/** Records of entries that nothing is derived for. */
function plainEntries(
  definition: CollectionDefinition,
  entries: readonly (object & { slug: string; href: string; sample?: unknown })[],
  url: Absolute,
): Published[] {
  return entries
    .filter(({ sample }) => sample !== true)
    .map((entry) => ({
      id: entry.slug,
      data: entry as unknown as DatasetRecord,
      record: { id: entry.slug, url: url(entry.href), ...publicData(definition, entry) },
    }));
}

function standardEntries(library: Library, url: Absolute): Published[] {
  return library.standards.flatMap((standard) => {
    const { id, entry } = standard;
    if (!entry || entry.sample) return [];
    return [{ id, data: entry, record: { ...publicRecord(standard, library, url) } }];
  });
}

const citableStandards = (library: Library, url: Absolute) =>
  library.standards
    .filter(({ entry }) => entry && !entry.sample)
    .map((standard) => citableStandard(standard, library, url(standard.href)));

const legalEntries = (library: Library, url: Absolute): Published[] =>
  legalDocumentsOf(library)
    .filter(({ entry }) => !entry.sample)
    .map((document) => ({
      id: document.id,
      data: document.entry,
      record: legalRecordData(document, url),
    }));

const memberEntries = (library: Library, url: Absolute): Published[] =>
  sortedMembers(library)
    .filter(({ sample }) => sample !== true)
    .map((member) => ({ id: member.slug, data: member, record: memberRecord(member, url) }));

function ofCollection(name: CollectionName, library: Library, url: Absolute): Dataset {
  const definition = erased(definitionOfCollection(name));
  const { section } = definitionOfCollection(name);
  const page = section === 'pages' ? routes.siteMap : routes[section];
  if (name === 'legalDocuments')
    return dataset({
      definition,
      page,
      entries: legalEntries(library, url),
      derived: legalDerived,
      changedOn: lastChange(library.changes, 'documents'),
    });
  if (name === 'members')
    return dataset({ definition, page, entries: memberEntries(library, url), derived: memberDerived });
  return dataset({ definition, page, entries: plainEntries(definition, library.collections[name], url) });
}

/** The data sets of all collections, that of standards first. */
export function collectionDatasets(library: Library, url: Absolute): Dataset[] {
  const places = (section: 'products' | 'topics') =>
    library[section].map((entry) => ({ ...entry, href: entryPath(section, entry.slug) }));
  return [
    dataset({
      definition: erased(standards),
      page: routes.standards,
      entries: standardEntries(library, url),
      derived: standardDerived,
      changedOn: lastChange(library.changes, 'standards'),
      citable: citableStandards(library, url),
    }),
    ...(
      [
        ['products', products],
        ['topics', topics],
      ] as const
    ).map(([section, definition]) =>
      dataset({
        definition: erased(definition),
        page: routes[section],
        entries: plainEntries(erased(definition), places(section), url),
      }),
    ),
    ...collectionNames
      .filter((name) => !tellsOfPersons(definitionOfCollection(name)))
      .map((name) => ofCollection(name, library, url)),
  ];
}
