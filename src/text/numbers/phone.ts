/** Telephone numbers as sources print them, made into links. */

/** The `tel:` address of one printed number: words in brackets, spaces and dots go, a leading plus stays. */
export function telAddress(number: string): string {
  return `tel:${number.replace(/\([^)\d]*\)/g, '').replace(/[^+\d]/g, '')}`;
}

/** The numbers in one field, where some sources print several with a dash, a comma or a slash between. */
export function phoneLinks(text: string): { label: string; href: string }[] {
  return text
    .split(/\s+[-–]\s+|[,;/]/)
    .map((number) => number.trim())
    .filter((number) => /\d/.test(number))
    .map((number) => ({ label: number, href: telAddress(number) }));
}
