/** The schemas → the whole configuration of Decap CMS. A pure function: nothing is read from disk here. */
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import type { CmsSettings } from '#schemas/settings/cms.ts';
import { mediaFolder, publicMediaFolder } from '#schemas/content-paths.ts';
import { reviewingBackends } from '#schemas/settings/cms.ts';
import { entryExtensions } from '#schemas/fields/collection.ts';
import type { CollectionDefinition, CollectionPart } from '#schemas/fields/collection.ts';
import { decapFields } from './decap-field.ts';
import type { FormContext } from './decap-field.ts';
import { settingsCollection } from './forms.ts';
import type { SettingsForm } from './forms.ts';
import { unwrap } from '../../src/schemas/introspect.ts';
import type {
  Backend,
  DecapConfig,
  FileCollection,
  FolderCollection,
  SelectOption,
  ViewFilter,
  ViewGroup,
} from './types.ts';

export interface ConfigInput {
  collections: readonly CollectionDefinition[];
  settingsForms: readonly SettingsForm[];
  /** The entries that a select offers, by the name of the relation. */
  options: Readonly<Record<string, SelectOption[]>>;
  cms: CmsSettings;
  /** The public address of the site. */
  siteUrl: string;
}

/** The address of the embedded publishing server's API, on the site's own origin. */
export const proxyAddress = '/api/v1';

/**
 * The configuration of Decap CMS.
 *
 * @throws {Error} when a field has no label, or a type that no control is known for
 */
export function decapConfig({ collections, settingsForms, options, cms, siteUrl }: ConfigInput): DecapConfig {
  const reviewed = cms.review && reviewingBackends.includes(cms.backend);
  return {
    load_config_file: false,
    locale: 'vi',
    site_url: siteUrl,
    display_url: siteUrl,
    logo: { src: '/favicon.svg', show_in_header: true },
    backend: backendOf(cms),
    publish_mode: reviewed ? 'editorial_workflow' : 'simple',
    media_folder: mediaFolder,
    public_folder: publicMediaFolder,
    // The rule of `toSlug`: Latin letters and digits, everything else a hyphen.
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    show_preview_links: false,
    collections: [
      ...collections.flatMap((definition) =>
        definition.parts
          ? definition.parts.map((part) => folderCollection(definition, options, part))
          : [folderCollection(definition, options)],
      ),
      settings(settingsForms, options),
    ],
  };
}

function backendOf(cms: CmsSettings): Backend {
  const { backend, review: _review, branch, ...rest } = cms;
  const common = { branch, commit_messages: commitMessages };
  if (backend === 'proxy') return { name: 'proxy', proxy_url: proxyAddress, ...common };
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { name: backend, ...given, ...common };
}

const commitMessages = {
  create: 'Thêm {{collection}} “{{slug}}”',
  update: 'Sửa {{collection}} “{{slug}}”',
  delete: 'Xóa {{collection}} “{{slug}}”',
  uploadMedia: 'Tải lên “{{path}}”',
  deleteMedia: 'Xóa tệp “{{path}}”',
} as const;

function folderCollection(
  definition: CollectionDefinition,
  options: FormContext['options'],
  part?: CollectionPart,
): FolderCollection {
  const { name, folder, label, labelSingular, schema, summary, format = 'yaml' } = definition;
  const [identifier = '', ...beside] = summary;
  const form = part?.name ?? name;
  const filters = viewFilters(definition);
  const groups = viewGroups(definition);
  return {
    name: form,
    label: part?.label ?? label,
    label_singular: part?.labelSingular ?? labelSingular,
    folder: part ? `${folder}/${part.name}` : folder,
    create: true,
    delete: true,
    extension: entryExtensions[format],
    format: format === 'yaml' ? 'yaml' : 'yaml-frontmatter',
    slug: `{{${identifier}}}`,
    identifier_field: identifier,
    summary: summaryOf(schema, [identifier, ...beside.slice(0, 1)]),
    sortable_fields: listed(definition, 'sort'),
    ...(filters.length > 0 ? { view_filters: filters } : {}),
    ...(groups.length > 0 ? { view_groups: groups } : {}),
    editor: { preview: true },
    fields: decapFields(schema, form, { options, initial: part?.initial }),
  };
}

/** The name of an entry in lists: dates in the Vietnamese order, and no codes of choices, for which Decap has no words here. */
function summaryOf(schema: CollectionDefinition['schema'], fields: readonly string[]): string {
  return fields
    .flatMap((field) => {
      const inner = schema.shape[field];
      const { choices, widget } = inner ? fieldPlace(inner) : {};
      if (choices) return [];
      return widget === 'date' ? `{{${field} | date('DD/MM/YYYY')}}` : `{{${field}}}`;
    })
    .join(' – ');
}

function settings(forms: readonly SettingsForm[], options: FormContext['options']): FileCollection {
  return {
    name: settingsCollection,
    label: 'Thiết lập chung',
    description: 'Thông tin chung của cổng, lời giải thích và địa chỉ đã đổi.',
    editor: { preview: false },
    files: forms.map(({ name, label, file, schema }) => ({
      name,
      label,
      file,
      fields: decapFields(schema, name, { options }),
    })),
  };
}

/** The fields that the schema marks for a use in the list of entries. */
function listed({ schema }: CollectionDefinition, use: 'sort' | 'filter' | 'group'): string[] {
  return Object.entries(schema.shape)
    .filter(([, inner]) => fieldPlace(inner).listing?.includes(use))
    .map(([name]) => name);
}

function viewFilters(definition: CollectionDefinition): ViewFilter[] {
  return listed(definition, 'filter').flatMap((field) => {
    const schema = definition.schema.shape[field];
    const { choices = {} } = schema ? fieldPlace(schema) : {};
    const title = (schema && fieldMeta(schema)?.title) ?? field;
    return Object.entries(choices).map(([value, label]) => ({
      label: `${title}: ${label}`,
      field,
      pattern: `^${value}$`,
    }));
  });
}

/** Decap heads a group with the label and the bare value: fit for yes and no, and for years, but not for codes. */
function viewGroups(definition: CollectionDefinition): ViewGroup[] {
  return listed(definition, 'group').map((field) => {
    const schema = definition.schema.shape[field];
    const label = (schema && fieldMeta(schema)?.title) ?? field;
    const isDate = schema && fieldPlace(unwrap(schema)).widget === 'date';
    return isDate ? { label, field, pattern: '^\\d{4}-\\d{2}' } : { label, field };
  });
}
