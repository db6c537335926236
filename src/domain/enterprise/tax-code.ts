/**
 * Tax identification numbers (mã số thuế): ten digits for an enterprise, thirteen for a branch (ten, a hyphen, three), twelve for a
 * household business, whose number is the owner's personal number since 1 July 2025 (Thông tư 86/2024/TT-BTC).
 */

const form = /^(\d{10})(?:-?(\d{3}))?$/;
const household = /^\d{12}$/;

/** Weights of the first nine digits; the tenth is the check digit by the convention of the General Department of Taxation. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function hasCheckDigit(digits: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return 10 - (sum % 11) === Number(digits[9]);
}

/**
 * Reads a tax identification number, with or without blanks and dots.
 *
 * @returns as it is written (`0123456789`, `0123456789-001`, `012345678901`); `unlike` where the text has another form, `mistyped` where
 * the check digit tells that a digit is wrong
 */
export function readTaxCode(text: string): { code: string } | { fault: 'unlike' | 'mistyped' } {
  const plain = text.replace(/[\s.]/g, '').replace(/[–−]/g, '-');
  if (household.test(plain)) return { code: plain };
  const [, digits, branch] = form.exec(plain) ?? [];
  if (digits === undefined) return { fault: 'unlike' };
  if (!hasCheckDigit(digits)) return { fault: 'mistyped' };
  return { code: branch === undefined ? digits : `${digits}-${branch}` };
}
