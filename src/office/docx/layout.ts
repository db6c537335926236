/** Measures and styles of documents: A4 with the margins, the letter and the sizes that offices use (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
import { AlignmentType, convertMillimetersToTwip, LevelFormat, PageOrientation } from 'docx';
import type { IParagraphStyleOptions, ISectionPropertiesOptions } from 'docx';

export const fontFamily = 'Times New Roman';

/** Sizes in half-points, as the format counts them. */
export const sizes = { title: 30, heading: 28, text: 26, cell: 24, note: 22, foot: 20 } as const;

const mm = convertMillimetersToTwip;
const paper = { width: mm(210), height: mm(297) };
const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
const narrow = { top: mm(20), bottom: mm(15), left: mm(20), right: mm(15) };

export interface Paper {
  landscape: boolean;
}

const marginOf = ({ landscape }: Paper) => (landscape ? narrow : margin);

/** The width between the margins, in twentieths of a point. */
export const textWidth = (page: Paper): number =>
  (page.landscape ? paper.height : paper.width) - marginOf(page).left - marginOf(page).right;

/** Letters of a table that fit beside each other: one takes some two millimetres. */
export const lettersAcross = (page: Paper): number => textWidth(page) / mm(2.1);

export const pageProperties = (page: Paper): ISectionPropertiesOptions => ({
  page: {
    size: { ...paper, orientation: page.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { ...marginOf(page), footer: mm(8) },
  },
});

const black = '000000';

const heading = (level: number, size: number, before: number): IParagraphStyleOptions & { id: string } => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { bold: true, size, font: fontFamily, color: black },
  paragraph: { spacing: { before, after: 80 }, keepNext: true },
});

export const paragraphStyles = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { bold: true, size: sizes.title, font: fontFamily, color: black },
    paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 160 } },
  },
  heading(1, sizes.heading, 180),
  heading(2, sizes.text, 200),
  heading(3, sizes.text, 160),
];

export const bulletList = 'gach-dau-dong';
export const numberedList = 'danh-so';
export const tickList = 'o-danh-dau';

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 425, hanging: 425 } } },
});

/** Lists: dashes, numbers, and boxes to tick. */
export const numbering = [
  { reference: bulletList, levels: [level(LevelFormat.BULLET, '–')] },
  { reference: numberedList, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  { reference: tickList, levels: [level(LevelFormat.BULLET, '☐')] },
];
