/** A text as a document of Word (ECMA-376, WordprocessingML) on A4 paper, ready to fill in, print and sign. */
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import type { OfficeText } from '#office/office-text.ts';
import { settleZip } from '#office/settle-zip.ts';
import { documentBlocks } from './blocks.ts';
import { fontFamily, numbering, pageProperties, paragraphStyles, sizes } from './layout.ts';
import { nationalMotto, pageFooter, signatureBlocks } from './letterhead.ts';

/** Makes the file. The same text gives the same bytes. */
export async function documentFile(text: OfficeText): Promise<Uint8Array<ArrayBuffer>> {
  const { title, publisher, heading, root, motto, signatures } = text;
  const document = new Document({
    title,
    creator: publisher,
    lastModifiedBy: publisher,
    description: '',
    styles: {
      default: {
        document: { run: { font: fontFamily, size: sizes.text, language: { value: 'vi-VN' } } },
      },
      paragraphStyles,
    },
    numbering: { config: numbering },
    sections: [
      {
        properties: pageProperties(text),
        footers: { default: pageFooter() },
        children: [
          ...(motto ? nationalMotto() : []),
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(heading)] }),
          ...documentBlocks(root, text, signatures.length > 0),
          ...signatureBlocks(signatures, text),
        ],
      },
    ],
  });
  return settleZip(await Packer.toBuffer(document));
}
