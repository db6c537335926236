/** The part of Decap CMS's configuration that this project uses. Decap's own types are far wider, and much of them untyped. */

export interface SelectOption {
  value: string;
  label: string;
}

export interface DecapField {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  default?: string | number | boolean | readonly string[];
  pattern?: [source: string, message: string];
  /** The path of the schema that the value must satisfy, names joined by `/`; see `schemaAt`. Decap passes it on untouched. */
  check?: string;
  // select
  options?: SelectOption[];
  multiple?: boolean;
  // number
  /** The field of the entry that names the unit of a number; read by this site's own control. */
  unit_field?: string;
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  // datetime
  format?: string;
  date_format?: string;
  time_format?: false;
  // list, object
  field?: DecapField;
  fields?: DecapField[];
  label_singular?: string;
  summary?: string;
  collapsed?: boolean;
  // markdown
  buttons?: readonly string[];
  editor_components?: readonly string[];
  modes?: readonly ('rich_text' | 'raw')[];
  // image, file
  choose_url?: false;
  /** The index that a look-up searches. */
  index?: string;
}

export interface ViewFilter {
  label: string;
  field: string;
  pattern: string | boolean;
}

export interface ViewGroup {
  label: string;
  field: string;
  pattern?: string;
}

export interface FolderCollection {
  name: string;
  label: string;
  label_singular: string;
  description?: string;
  folder: string;
  create: boolean;
  delete: boolean;
  extension: 'yaml' | 'md' | 'mdx';
  format: 'yaml' | 'yaml-frontmatter';
  slug: string;
  identifier_field: string;
  summary: string;
  sortable_fields: string[];
  view_filters?: ViewFilter[];
  view_groups?: ViewGroup[];
  editor: { preview: boolean };
  fields: DecapField[];
}

export interface FileCollection {
  name: string;
  label: string;
  description?: string;
  editor: { preview: boolean };
  files: { name: string; label: string; file: string; fields: DecapField[] }[];
}

export type DecapCollection = FolderCollection | FileCollection;

export type Backend = { name: string } & Record<string, unknown>;

export interface DecapConfig {
  load_config_file: false;
  locale: 'vi';
  site_url: string;
  display_url: string;
  logo: { src: string; show_in_header: boolean };
  backend: Backend;
  publish_mode: 'simple' | 'editorial_workflow';
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: true; sanitize_replacement: '-' };
  show_preview_links: boolean;
  collections: DecapCollection[];
}
