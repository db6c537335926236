/** Sizes of files as people read them. */

/** The size in kB or MB (powers of ten, as IEC 80000-13 has them), with a decimal comma: `1,2 MB`. */
export function formatFileSize(bytes: number): string {
  const whole = new Intl.NumberFormat('vi', { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });
  return bytes < 999_500
    ? `${whole.format(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${tenths.format(bytes / 1_000_000)} MB`;
}
