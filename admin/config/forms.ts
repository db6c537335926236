/** The forms of editors. A collection or a settings file that is named here gets its form from its schema. */
import type { z } from 'astro/zod';
import type { CollectionDefinition, CollectionPart } from '#schemas/fields/collection.ts';
import { collectionDefinitions } from '#schemas/collections.ts';
import { planSchema } from '#schemas/settings/plan.ts';
import { products, topics } from '#schemas/collections/products.ts';
import {
  glossarySchema,
  redirectsSchema,
  settingsFiles,
  siteSettingsSchema,
} from '#schemas/settings/site.ts';
import { healthSchema } from '#schemas/settings/health.ts';
import { overtakingsSchema } from '#schemas/settings/overtakings.ts';
import { selfAssessmentSchema } from '#schemas/settings/self-assessment.ts';
import { pageWordsSchema } from '#schemas/settings/page-words.ts';
import { synonymsSchema } from '#schemas/settings/synonyms.ts';
import { titleTermsSchema } from '#schemas/settings/title-terms.ts';
import { standards } from '#schemas/standards/standards.ts';

/** The definitions with the types of their entries taken off: here every entry is data whose fields the schema names. */
export const collections = [
  standards,
  products,
  topics,
  ...Object.values(collectionDefinitions),
] as unknown as readonly CollectionDefinition[];

export interface SettingsForm {
  name: string;
  label: string;
  file: string;
  schema: z.ZodObject;
}

export const settingsForms: readonly SettingsForm[] = [
  { name: 'site', label: 'Thông tin chung của cổng', file: settingsFiles.site, schema: siteSettingsSchema },
  {
    name: 'glossary',
    label: 'Lời giải thích thuật ngữ',
    file: settingsFiles.glossary,
    schema: glossarySchema,
  },
  {
    name: 'redirects',
    label: 'Địa chỉ đã đổi',
    file: settingsFiles.redirects,
    schema: redirectsSchema,
  },
  {
    name: 'synonyms',
    label: 'Từ đồng nghĩa khi tìm kiếm',
    file: settingsFiles.synonyms,
    schema: synonymsSchema,
  },
  {
    name: 'pageWords',
    label: 'Từ để tìm các trang của cổng',
    file: settingsFiles.pageWords,
    schema: pageWordsSchema,
  },
  {
    name: 'titleTerms',
    label: 'Từ ngữ để tạm dịch tên tiêu chuẩn quốc tế',
    file: settingsFiles.titleTerms,
    schema: titleTermsSchema,
  },
  {
    name: 'overtakings',
    label: 'Tiêu chuẩn quốc tế vừa có bản mới',
    file: settingsFiles.overtakings,
    schema: overtakingsSchema,
  },
  {
    name: 'selfAssessment',
    label: 'Câu hỏi tự đánh giá',
    file: settingsFiles.selfAssessment,
    schema: selfAssessmentSchema,
  },
  {
    name: 'plan',
    label: 'Kế hoạch năng suất chất lượng',
    file: settingsFiles.plan,
    schema: planSchema,
  },
  {
    name: 'health',
    label: 'Ngoại lệ khi kiểm tra nội dung',
    file: settingsFiles.health,
    schema: healthSchema,
  },
];

/** The name of the file collection that holds the settings in the CMS. */
export const settingsCollection = 'settings';

/** One form of the CMS: a folder of entries, or one file. */
export interface Form {
  /** The name of the Decap collection; for a settings file, the name of the file in it. */
  name: string;
  schema: z.ZodObject;
  definition?: CollectionDefinition;
  part?: CollectionPart;
}

/** Every form of the CMS. A divided collection has a form for each of its parts. */
export function allForms(): Form[] {
  return [
    ...collections.flatMap((definition): Form[] => {
      const { name, schema, parts } = definition;
      if (!parts) return [{ name, schema, definition }];
      return parts.map((part) => ({ name: part.name, schema, definition, part }));
    }),
    ...settingsForms.map(({ name, schema }) => ({ name, schema })),
  ];
}

/** The form that an entry of a Decap collection was opened in; settings files are told apart by the entry's slug. */
export function formOf(collection: string, slug: string): Form | undefined {
  const name = collection === settingsCollection ? slug : collection;
  return allForms().find((form) => form.name === name);
}
