/** Templates to fill in: the files that are made from them, and the text of each. */
import type { Root } from 'mdast';
import { parseText } from '#markdown/parse.ts';
import { fillPlaceholders, fillText } from '#markdown/placeholders/placeholders.ts';
import type { PlaceholderData } from '#markdown/placeholders/placeholders.ts';
import type { Library, Product } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import type { Duty } from '#library/law/duties.ts';
import type { Link } from '#library/view-types.ts';
import type { TemplateFormat } from '#schemas/collections/templates.ts';
import { templateFile } from '#routes.ts';
import { compareVietnamese, toSlug } from '#text/vietnamese.ts';
import { blankData, dutyData, productData } from './template-data.ts';

export type Template = CollectionEntry<'templates'>;

/** One file of a template. */
export interface TemplateFile {
  template: Template;
  format: TemplateFormat;
  /** Its address without the ending, below the section: `so-lo/che`. */
  path: string;
  href: string;
  /** The name under which it is saved. */
  saveAs: string;
  /** The subject in words; undefined for a file that is left to fill in. */
  about?: string | undefined;
  product?: Product | undefined;
  duty?: Duty | undefined;
}

function fileOf(template: Template, about?: { product?: Product; duty?: Duty }): TemplateFile {
  const { slug, format } = template;
  const of = about?.product?.slug ?? about?.duty?.slug;
  const href = templateFile(slug, format, of);
  return {
    template,
    format,
    path: of === undefined ? slug : `${slug}/${of}`,
    href,
    saveAs: `${[toSlug(template.title), of].filter(Boolean).join('-')}.${format}`,
    about: about?.product?.name_vi ?? about?.duty?.title,
    ...about,
  };
}

const namedProducts = ({ products }: Pick<Template, 'products'>, library: Library): Product[] =>
  library.products.filter(({ slug }) => products.includes(slug));

/** The files of a template: the one left to fill in first, then those of products or duties by name. */
export function filesOf(template: Template, library: Library): TemplateFile[] {
  if (template.files === 'duties')
    return library.collections.duties
      .toSorted((a, b) => compareVietnamese(a.title, b.title))
      .map((duty) => fileOf(template, { duty }));
  const products = namedProducts(template, library);
  if (template.files === 'products')
    return [fileOf(template), ...products.map((product) => fileOf(template, { product }))];
  const [only, ...more] = products;
  return only && more.length === 0
    ? [{ ...fileOf(template), product: only, about: only.name_vi }]
    : [fileOf(template)];
}

/** All files of one format. */
export function templateFiles(library: Library, format: TemplateFormat): TemplateFile[] {
  return library.collections.templates
    .filter((template) => template.format === format)
    .flatMap((template) => filesOf(template, library));
}

/** @throws {RangeError} when no template makes a file at the path */
export function templateFileAt(
  path: string | undefined,
  format: TemplateFormat,
  library: Library,
): TemplateFile {
  const found = templateFiles(library, format).find((file) => file.path === path);
  if (!found) throw new RangeError(`No ${format} file at ${String(path)}`);
  return found;
}

/** The text of a file: its heading and its tree, with the facts filled in. */
export interface TemplateText {
  heading: string;
  root: Root;
}

/** @param origin the address of the portal, for files that name one of its pages */
export function templateText(file: TemplateFile, library: Library, origin: URL | undefined): TemplateText {
  const { template } = file;
  const data = dataOf(file, library, origin);
  return {
    heading: fillText(template.heading, data),
    root: fillPlaceholders(parseText(template.body ?? ''), data),
  };
}

function dataOf({ product, duty, template }: TemplateFile, library: Library, origin?: URL): PlaceholderData {
  if (duty) return dutyData(duty, library, origin ? new URL(duty.href, origin).href : duty.href);
  if (product) return productData(product, library);
  return blankData(template.files === 'duties' ? 'duty' : 'product', library);
}

/** A download as pages link to it. */
export interface TemplateDownload extends Link {
  /** The ending of its name: `.docx`. */
  ending: string;
  saveAs: string;
  /** The page of the template. */
  page: string;
}

export function downloadOf(file: TemplateFile): TemplateDownload {
  const { template, href, saveAs, format } = file;
  return { href, saveAs, label: template.title, ending: `.${format}`, page: template.href };
}

/** The file of a template for a product: its own where there is one, else the blank one. */
function fileFor(
  template: Template,
  product: Product | undefined,
  library: Library,
): TemplateFile | undefined {
  const files = filesOf(template, library);
  const own = product && files.find((file) => file.product?.slug === product.slug);
  return own ?? files.find((file) => file.product === undefined && file.duty === undefined);
}

/**
 * Files that help with a duty: templates that name it, then its own list of papers.
 *
 * @param product the product that it is done for, whose own files are given
 */
export function downloadsForDuty(duty: Duty, library: Library, product?: Product): TemplateDownload[] {
  return library.collections.templates
    .toSorted((a, b) => a.order - b.order)
    .flatMap((template) => {
      const file =
        template.files === 'duties'
          ? fileOf(template, { duty })
          : template.duties.includes(duty.slug)
            ? fileFor(template, product, library)
            : undefined;
      return file ? [downloadOf(file)] : [];
    });
}

/** Files made for a product. */
export function downloadsForProduct(product: Product, library: Library): TemplateDownload[] {
  return library.collections.templates
    .toSorted((a, b) => a.order - b.order)
    .flatMap((template) =>
      filesOf(template, library)
        .filter((file) => file.product?.slug === product.slug)
        .map(downloadOf),
    );
}
