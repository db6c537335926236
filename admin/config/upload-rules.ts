/** Which files the CMS takes as uploads: rules that its page applies when a file is chosen, and the server again when it arrives. */

/** The largest upload, in bytes. */
export const mostUploadBytes = 5 * 1024 * 1024;

/** Longer edges are scaled down to this many pixels: no page shows more. */
export const longestEdge = 2560;

export type AcceptedFormat = 'jpeg' | 'png' | 'webp' | 'pdf';
export type RefusedFormat = 'heic' | 'avif' | 'svg' | 'gif';

/** Accepted endings, and the format that each one promises. */
export const formatOfEnding: Readonly<Record<string, AcceptedFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
};

/** Advice about formats that are not accepted. */
export const refusedFormats: Readonly<Record<RefusedFormat, string>> = {
  heic: 'ảnh HEIC của điện thoại. Trên iPhone: vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại, hoặc mở trang biên tập ngay trên iPhone để ảnh tự đổi sang JPEG. Trên máy Android: trong cài đặt của ứng dụng Máy ảnh, tắt mục lưu ảnh dạng HEIF rồi chụp lại.',
  svg: 'ảnh SVG có thể chứa mã chạy được. Hãy xuất ảnh ra PNG rồi tải lại.',
  gif: 'ảnh GIF. Hãy lưu ảnh ở dạng PNG hoặc JPEG rồi tải lại.',
  avif: 'ảnh AVIF. Hãy lưu ảnh ở dạng JPEG hoặc WebP rồi tải lại.',
};

/** The refused format that an ending names; undefined when it names none of them. */
export function refusedEnding(ending: string): RefusedFormat | undefined {
  const small = ending.toLowerCase();
  if (small === 'heif') return 'heic';
  return Object.keys(refusedFormats).find((format): format is RefusedFormat => format === small);
}

/** How far into a file {@link uploadFormat} looks, in bytes. */
export const signatureBytes = 1024;

/**
 * The format of a file by its first bytes; its name plays no part.
 *
 * @param start at least the first {@link signatureBytes} of the file, or all of a shorter one
 */
export function uploadFormat(start: Uint8Array): AcceptedFormat | RefusedFormat | undefined {
  const head = [...start.subarray(0, signatureBytes)].map((byte) => String.fromCharCode(byte)).join('');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'webp';
  if (head.startsWith('%PDF-')) return 'pdf';
  // ISO base media files name their brand after the size of the first box.
  const brand = /^ftyp(hei|hev|mif1|msf1|avif)/.exec(head.slice(4))?.[1];
  if (brand !== undefined) return brand === 'avif' ? 'avif' : 'heic';
  if (/<svg[\s>]/i.test(head)) return 'svg';
  return head.startsWith('GIF8') ? 'gif' : undefined;
}

/** Says that a file is too large. */
export const tooLarge = (name: string, bytes: number): string =>
  `Tệp “${name}” nặng ${(bytes / 1048576).toFixed(1).replace('.', ',')} MB; tối đa là 5 MB. Hãy thu nhỏ rồi tải lại.`;

/** Says why a file is not taken. */
export const notTaken = (name: string, reason: string): string => `Chưa nhận “${name}”: ${reason}`;

/** Says where uploads are made. Outside of a draft they would be published unseen, with a build for each. */
export const uploadsBelongToDrafts =
  'Ảnh, tệp được tải lên ngay trong bài dùng chúng, để được duyệt và công bố cùng bài. Hãy mở bài, bấm nút chọn hình hoặc chọn tệp rồi tải lên ở đó.';
