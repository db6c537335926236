/**
 * Looks into uploads. What a file is, is decided by its bytes; its name must agree. Pictures are decoded and written anew, which
 * drops EXIF (place, camera, person), colour profiles and anything hidden behind the picture.
 */
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import {
  formatOfEnding,
  longestEdge,
  mostUploadBytes,
  notTaken,
  refusedFormats,
  tooLarge,
  uploadFormat,
} from '../../config/upload-rules.ts';
import type { AcceptedFormat } from '../../config/upload-rules.ts';
import { HttpError } from '../http/http-error.ts';

/** A file of a few kilobytes may claim a picture of many gigabytes; decoding stops here. */
export const mostPixels = 60_000_000;

type Picture = Exclude<AcceptedFormat, 'pdf'>;

const writers: Readonly<Record<Picture, (image: Sharp) => Sharp>> = {
  jpeg: (image) => image.jpeg({ quality: 85, mozjpeg: true }),
  png: (image) => image.png({ compressionLevel: 9 }),
  webp: (image) => image.webp({ quality: 85 }),
};

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
 * @param path the path that `mediaPath` has let through; its ending says what the file shall be
 * @throws {HttpError} when it is too large, or is not what its name says
 */
export async function cleanUpload(path: string, bytes: Buffer): Promise<Buffer> {
  if (bytes.length > mostUploadBytes) throw new HttpError('too-large', tooLarge(path, bytes.length));
  const wanted = formatOfEnding[path.slice(path.lastIndexOf('.') + 1)];
  const found = uploadFormat(bytes);
  if (wanted === 'pdf') {
    if (found === 'pdf' && bytes.subarray(-2048).includes('%%EOF')) return bytes;
    throw new HttpError('unsupported-type', `Tệp “${path}” không phải PDF, hoặc đã bị hỏng.`);
  }
  switch (found) {
    case 'heic':
    case 'avif':
    case 'svg':
    case 'gif':
      throw new HttpError('unsupported-type', notTaken(path, refusedFormats[found]));
    case undefined:
    case 'pdf':
      break;
    default:
      if (wanted !== undefined) return rewritePicture(path, bytes, wanted);
  }
  throw new HttpError(
    'unsupported-type',
    notTaken(path, 'tệp không phải ảnh JPEG, PNG hoặc WebP như tên của nó.'),
  );
}
