/**
 * A run without a space that has both a figure and a hyphen: a document's number (46/2026/NĐ-CP, 48-NQ/TU, QCVN 8-2:2011/BYT) or
 * two years (2026-2030).
 */
const hyphenated = /(?=[^\s\d]*\d)[\p{L}\d.:/]+(?:[-–][\p{L}\d.:/]+)+/gu;

/** Longer than this, a run is an address or a name that a phone has to break. */
const longest = 22;

export interface TextPart {
  text: string;
  /** Stays on one line. */
  unbroken: boolean;
}

/** Parts a text at the numbers that a browser would break after their hyphen: “46/2026/NĐ-” and “CP” say nothing apart. */
export function partAtNumbers(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(hyphenated)) {
    if (run.length > longest) continue;
    if (index > from) parts.push({ text: text.slice(from, index), unbroken: false });
    parts.push({ text: run, unbroken: true });
    from = index + run.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), unbroken: false });
  return parts;
}
