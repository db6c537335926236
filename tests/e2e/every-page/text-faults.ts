/** Names and units that rightly have a capital after a small letter. An entry matches a whole word. */
const rightlyMixed = [
  /^(?:Viet|Global|Asean|Basic)GA[HP]P?$/,
  /^(?:YouTube|OpenAPI|BibTeX|iPhone|iOS|ePing|eCFR|eChemPortal|EuroVoc|OpenData|JavaScript|DataSet)$/,
  /^(?:LaTeX|MathML)$/,
  /^(?:VietQ|VinaCert|VnExpress|QuaCert|FoodChain|SmartAgri|LinkedIn|GitHub|LibreOffice|McCabe|GeoNames)$/,
  /^(?:n|µ|u|m|c|d|k|M|G|T)?(?:Pa|Hz|Wh?|V|A|J|N|L|B|Bq|Gy|Sv|Ah)$/,
  /^p[HK][a-z]?$/,
  // A designation of a company or of a product line: small letters among capitals and digits.
  /^[A-Z]+[a-z]{1,2}[A-Z\d]+$/,
];

const isMixedRightly = (word: string) => rightlyMixed.some((pattern) => pattern.test(word));

interface TextRule {
  fault: string;
  pattern: RegExp;
  allows?: (found: string) => boolean;
}

const rules: readonly TextRule[] = [
  { fault: 'two words joined', pattern: /[\p{L}\p{M}]*\p{Ll}\p{Lu}[\p{L}\p{M}]*/gu, allows: isMixedRightly },
  { fault: 'a word joined to the sentence before', pattern: /\p{Ll}{2,}[.;:!?]\p{Lu}\p{Ll}+/gu },
  { fault: 'a value that was not filled in', pattern: /\b(?:undefined|null|NaN)\b|\[object|Invalid Date/g },
  { fault: 'two spaces', pattern: /\S+[ \u00A0]{2,}\S+/gu },
  { fault: 'a space before punctuation', pattern: /\S+[ \u00A0][,.;:!?)\]](?=\s|$)/gmu },
  { fault: 'a space after an opening bracket', pattern: /[([][ \u00A0]\S+/gu },
  { fault: 'punctuation that stands twice', pattern: /\S*(?:,,|;;|::|,\.)(?=\s|$)/gmu },
];

/** Written as its owner writes it. */
const mailAddress = /\S+@\S+/g;

/** Faults that a reader would see in a text; each fault with the words in which it stands. */
export function textFaults(text: string): string[] {
  const judged = text.replace(mailAddress, '@');
  const faults = rules.flatMap(({ fault, pattern, allows }) =>
    [...judged.matchAll(pattern)]
      .filter(([found]) => allows?.(found) !== true)
      .map(([found]) => `${fault}: "${found}"`),
  );
  if (text !== text.normalize('NFC')) faults.push('text that is not in composed form (NFC)');
  return [...new Set(faults)];
}
