/**
 * Looks into uploads. What a file is, is decided by its bytes; its name must agree. Pictures are decoded and written anew, which
 * drops EXIF (place, camera, person), colour profiles and anything hidden behind the picture.
 */
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { HttpError } from '../../http/http-error.ts';
import { refusedEndings } from './paths.ts';

/** The largest upload, in bytes. */
export const mostUploadBytes = 5 * 1024 * 1024;

/** Longer edges are scaled down to this many pixels: no page shows more. */
const longestEdge = 2560;

/** A file of a few kilobytes may claim a picture of many gigabytes; decoding stops here. */
const mostPixels = 60_000_000;

type Picture = 'jpeg' | 'png' | 'webp';

const pictureOf: Readonly<Record<string, Picture>> = { jpg: 'jpeg', jpeg: 'jpeg', png: 'png', webp: 'webp' };

const writers: Readonly<Record<Picture, (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 85, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
  webp: (image) => image.webp({ quality: 85 }),
};

const startsWith = (bytes: Buffer, text: string, at = 0) =>
  bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

function pictureFormat(bytes: Buffer): Picture | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  return undefined;
}

/** Advice about a picture of a format that is not accepted, recognised by its bytes. */
function refusedFormat(bytes: Buffer): string | undefined {
  const beginning = bytes.subarray(0, 1024).toString('latin1');
  const brand = /^ftyp(hei|hev|mif1|msf1|avif)/.exec(beginning.slice(4))?.[1];
  if (brand !== undefined) return refusedEndings[brand === 'avif' ? 'avif' : 'heic'];
  if (/<svg[\s>]/i.test(beginning)) return refusedEndings['svg'];
  return beginning.startsWith('GIF8') ? refusedEndings['gif'] : undefined;
}

async function rewritePicture(path: string, bytes: Buffer, wanted: Picture): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .rotate() // upright, as the camera was held; the note of it goes with the EXIF
    .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true });
  try {
    return await writers[wanted](image).toBuffer();
  } catch {
    throw new HttpError(
      'unsupported-type',
      `Không đọc được ảnh “${path}”: tệp bị hỏng hoặc quá lớn khi mở ra.`,
    );
  }
}

/**
 * Checks one upload and returns the bytes to keep.
 *
 * @param path the path that {@link mediaPath} has let through; its ending says what the file shall be
 * @throws {HttpError} when it is too large, or is not what its name says
 */
export async function cleanUpload(path: string, bytes: Buffer): Promise<Buffer> {
  if (bytes.length > mostUploadBytes) {
    throw new HttpError(
      'too-large',
      `Tệp “${path}” nặng ${(bytes.length / 1048576).toFixed(1).replace('.', ',')} MB; tối đa là 5 MB. Hãy thu nhỏ rồi tải lại.`,
    );
  }
  const ending = path.slice(path.lastIndexOf('.') + 1);
  if (ending === 'pdf') {
    const isPdf = startsWith(bytes, '%PDF-') && bytes.subarray(-2048).includes('%%EOF');
    if (isPdf) return bytes;
    throw new HttpError('unsupported-type', `Tệp “${path}” không phải PDF, hoặc đã bị hỏng.`);
  }
  const wanted = pictureOf[ending];
  if (wanted === undefined || pictureFormat(bytes) === undefined) {
    const reason = refusedFormat(bytes) ?? 'tệp không phải ảnh JPEG, PNG hoặc WebP như tên của nó.';
    throw new HttpError('unsupported-type', `Chưa nhận “${path}”: ${reason}`);
  }
  return rewritePicture(path, bytes, wanted);
}
