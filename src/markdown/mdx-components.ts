/** The components that a guide may use, with their attributes; each is drawn by src/components/guide/. */
export interface MdxComponent {
  /** Attributes that an editor may write in the tag. */
  attributes: readonly string[];
  /** The attribute that stands on the page as words: a heading, or what the block names. */
  words: string | undefined;
}

export const mdxComponents: Readonly<Record<string, MdxComponent>> = {
  /** Numbered steps, each a `Step`. */
  Steps: { attributes: [], words: undefined },
  Step: { attributes: ['title'], words: 'title' },
  /** A remark set apart. */
  Note: { attributes: ['title', 'kind'], words: 'title' },
  /** A list to tick off; on paper each item has a box. */
  Checklist: { attributes: ['title'], words: 'title' },
  /** A legal document by its number, linked, with its status beside it. */
  LegalBasis: { attributes: ['number'], words: 'number' },
  /** A label of goods, drawn with its parts numbered; parts stand between semicolons. */
  LabelPicture: { attributes: ['parts'], words: 'parts' },
  /** A standard or regulation by its designation, linked, with its status beside it. */
  StandardLink: { attributes: ['designation'], words: 'designation' },
};

/** The parts that the tag of a label names. */
export const labelParts = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean);

/** A component in a text, as the parser of MDX has it. */
export interface MdxElement {
  name: string | null;
  attributes: readonly { type: string; name?: string; value?: unknown }[];
}

/** The value of an attribute; undefined where it is missing. */
export function attributeOf({ attributes }: MdxElement, name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Text that a component itself puts on the page, besides its content. */
export function wordsOf(element: MdxElement): string {
  const words = mdxComponents[element.name ?? '']?.words;
  return (words === undefined ? undefined : attributeOf(element, words)) ?? '';
}
