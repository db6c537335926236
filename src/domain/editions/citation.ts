/** How to cite a standard or a regulation (ISO 690: designation, title, issuer, year), in Vietnamese words and for reference managers. */

export interface CitableDocument {
  /** The designation with the adopted standard behind it where there is one: `TCVN 9740:2013 (ISO 11287:2011)`. */
  designation: string;
  title: string;
  issuer?: string | undefined;
  year?: number | undefined;
  /** The decision or circular that issued the standard. */
  legalAct?: string | undefined;
  /** The permanent address of the standard's page. */
  url: string;
}

/**
 * The designation as it is cited: a national adoption names the document that it adopts without a change (IDT of ISO/IEC Guide 21-1), where
 * its edition is known and the designation does not name it already.
 *
 * @param adopts references to the adopted documents, the first of which counts
 */
export function citedDesignation(
  designation: string,
  adopts: readonly { ref: string; degree?: string | null | undefined }[],
): string {
  const [adopted] = adopts;
  const isNamed = adopted?.degree === 'IDT' && /:\d{4}\b/.test(adopted.ref) && !designation.includes('ISO');
  return isNamed ? `${designation} (${adopted.ref})` : designation;
}

/**
 * A reference in running Vietnamese text.
 *
 * @returns for example `TCVN 9740:2013 (ISO 11287:2011), Chè xanh – Định nghĩa và các yêu cầu cơ bản. Bộ Khoa học và Công nghệ, 2013.`
 */
export function citeVietnamese({ designation, title, issuer, year, legalAct }: CitableDocument): string {
  const publication = [issuer, year].filter(Boolean).join(', ');
  return (
    [`${designation}, ${title}`, publication, legalAct ? `Ban hành kèm theo ${legalAct}` : '']
      .filter(Boolean)
      .join('. ') + '.'
  );
}

/** Characters that TeX reads as commands. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}]/g, '').replace(/[&%$#_]/g, '\\$&');
}

/**
 * A BibTeX entry: `@techreport`, the type that every BibTeX style knows, with the designation as its number. The title stands in two
 * braces so that styles keep its capitals.
 *
 * @param key a citation key; the slug of the designation serves
 */
export function citeBibtex(standard: CitableDocument, key: string): string {
  const { designation, title, issuer, year, legalAct, url } = standard;
  const fields: [name: string, value: string | undefined][] = [
    ['title', `{${escapeTex(title)}}`],
    ['type', 'Standard'],
    ['number', escapeTex(designation)],
    ['institution', issuer && escapeTex(issuer)],
    ['year', year?.toString()],
    ['note', legalAct && escapeTex(legalAct)],
    ['url', url],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@techreport{${key},\n${lines.join(',\n')}\n}`;
}
