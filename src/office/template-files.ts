/** The files of templates as bytes. */
import type { Library } from '#library/build-library.ts';
import { pageKey } from '#library/site/pages/page-key.ts';
import { signaturesOf } from '#library/templates/letterhead.ts';
import { templateFileAt, templateFiles, templateText } from '#library/templates/templates.ts';
import type { TemplateFile } from '#library/templates/templates.ts';
import type { TemplateFormat } from '#schemas/collections/templates.ts';
import { documentFile } from './docx/document.ts';
import { workbookFile } from './xlsx/workbook.ts';

const makers = { docx: documentFile, xlsx: workbookFile } as const;

const mediaTypes: Readonly<Record<TemplateFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** All that the file of a template says, and how. */
function contentsOf(file: TemplateFile, library: Library, origin: URL | undefined) {
  const { template, about } = file;
  return {
    ...templateText(file, library, origin),
    title: about === undefined ? template.title : `${template.title}: ${about}`,
    publisher: library.site.name,
    motto: template.motto,
    landscape: template.landscape,
    signatures: signaturesOf(template),
    blankRows: template.blank_rows,
  };
}

/**
 * Addresses of the files of templates, with keys: making them takes seconds, and they seldom change.
 *
 * @param library what the files are about
 */
export const officePaths = (library: Library, format: TemplateFormat) =>
  Promise.all(
    templateFiles(library, format).map(async (file) => ({
      params: { file: file.path },
      // The address of the portal is the same in all builds that share pages.
      ...(await pageKey(() => contentsOf(file, library, undefined))),
    })),
  );

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
  const bytes = await makers[format](contentsOf(templateFileAt(path, format, library), library, origin));
  return { bytes, mediaType: mediaTypes[format] };
}
