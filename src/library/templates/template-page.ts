/** The list of templates, and the page of one: its files, and its text as a page shows it. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { renderTree } from '#markdown/render.ts';
import type { Library } from '#library/build-library.ts';
import type { EntryItem } from '#library/view-types.ts';
import type { templateFilesLabels } from '#schemas/collections/templates.ts';
import { templateFormatLabels, templatePurposeLabels } from '#schemas/collections/templates.ts';
import { compareVietnamese } from '#text/vietnamese.ts';
import { filesOf, templateText } from './templates.ts';
import type { Template, TemplateFile } from './templates.ts';

/** Templates by what they are for, in the order of the purposes. */
export function templateGroups(library: Library): { id: string; heading: string; templates: Template[] }[] {
  return Object.entries(templatePurposeLabels)
    .map(([id, heading]) => ({
      id,
      heading,
      templates: library.collections.templates
        .filter(({ purpose }) => purpose === id)
        .toSorted((a, b) => a.order - b.order || compareVietnamese(a.title, b.title)),
    }))
    .filter(({ templates }) => templates.length > 0);
}

/** A template in the list: its kind of file, and for how many products or duties it is made. */
export function templateItem(template: Template, library: Library): EntryItem {
  const { href, title, lead, format, files, sample } = template;
  const about = filesOf(template, library).filter((file) => file.about !== undefined).length;
  const counted = {
    single: [],
    products: [`điền sẵn cho ${about} nhóm sản phẩm`],
    duties: [`${about} thủ tục`],
  } satisfies Record<keyof typeof templateFilesLabels, string[]>;
  return { href, title, lead, meta: [templateFormatLabels[format], ...counted[files]], sample };
}

export interface TemplatePage {
  /** The file to take when none of the others fits; undefined where each is about something. */
  main?: TemplateFile | undefined;
  /** Files about a product or a duty. */
  others: TemplateFile[];
  preview: { about?: string | undefined; heading: string; html: string };
}

/** Headings stand below that of the section, and boxes to tick are signs, as there is nothing to send. */
function forPage(root: Root): Root {
  visit(root, 'heading', (node) => {
    node.depth = Math.min(6, node.depth + 1) as typeof node.depth;
  });
  visit(root, 'listItem', (node) => {
    if (typeof node.checked !== 'boolean') return;
    node.checked = null;
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: '☐ ' });
  });
  return root;
}

/** @throws {Error} when the template makes no file, as one for duties where there are none */
export function templatePage(template: Template, library: Library, origin: URL | undefined): TemplatePage {
  const files = filesOf(template, library);
  const main = files.find((file) => template.files === 'single' || file.about === undefined);
  const others = files.filter((file) => file !== main);
  // A file that is filled in shows more than an empty one.
  const shown = others[0] ?? main;
  if (!shown) throw new Error(`${template.slug} makes no file`);
  const { heading, root } = templateText(shown, library, origin);
  return { main, others, preview: { about: shown.about, heading, html: renderTree(forPage(root)).html } };
}
