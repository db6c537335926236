/** The files of templates as bytes. */
import type { Library } from '#library/build-library.ts';
import { templateFileAt, templateText } from '#library/templates/templates.ts';
import type { TemplateFormat } from '#schemas/collections/templates.ts';
import { documentFile } from './docx/document.ts';
import { workbookFile } from './xlsx/workbook.ts';

const makers = { docx: documentFile, xlsx: workbookFile } as const;

const mediaTypes: Readonly<Record<TemplateFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Makes the file of a template at a path.
 *
 * @param origin the address of the portal
 * @throws {RangeError} when no template makes a file there
 */
export async function officeFile(
  path: string | undefined,
  format: TemplateFormat,
  library: Library,
  origin: URL | undefined,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string }> {
  const file = templateFileAt(path, format, library);
  const { template, about } = file;
  const bytes = await makers[format]({
    ...templateText(file, library, origin),
    title: about === undefined ? template.title : `${template.title}: ${about}`,
    publisher: library.site.name,
    motto: template.motto,
    landscape: template.landscape,
    signers: template.signers,
    blankRows: template.blank_rows,
  });
  return { bytes, mediaType: mediaTypes[format] };
}
