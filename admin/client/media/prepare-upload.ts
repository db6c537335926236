/** Gets a chosen file ready for the server: converts what the browser can open, shrinks photographs, or says why it is not taken. */
import {
  longestEdge,
  mostUploadBytes,
  notTaken,
  refusedFormats,
  signatureBytes,
  tooLarge,
  uploadFormat,
} from '../../config/upload-rules.ts';
import type { AcceptedFormat } from '../../config/upload-rules.ts';
import { uploadName } from './upload-name.ts';

export type PreparedUpload = { file: File } | { refusal: string };

/** Largest picture, in bytes, that is sent unchanged; the server scales it. */
const smallEnough = 1.5 * 1024 * 1024;

const jpegQuality = 0.9;

/** Redraws a picture no larger than a page needs; undefined when the browser cannot open it. */
async function redraw(file: Blob, type: 'image/jpeg' | 'image/png'): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  if (type === 'image/jpeg') {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done) => {
    canvas.toBlob(
      (blob) => {
        done(blob ?? undefined);
      },
      type,
      jpegQuality,
    );
  });
}

const format = (blob: Blob): AcceptedFormat => (blob.type === 'image/png' ? 'png' : 'jpeg');

/** A large picture, shrunk; a PNG that stays too large becomes a JPEG. */
async function shrink(file: File, kind: AcceptedFormat): Promise<Blob> {
  if (kind === 'pdf' || file.size <= smallEnough) return file;
  const drawn = await redraw(file, kind === 'png' ? 'image/png' : 'image/jpeg');
  if (drawn && drawn.size <= mostUploadBytes) return drawn;
  return (drawn && (await redraw(file, 'image/jpeg'))) ?? file;
}

/**
 * @param taken names of uploads that are there already, in small letters
 * @returns the file to upload, or the reason in words, which name what the file is
 */
export async function prepareUpload(file: File, taken: ReadonlySet<string>): Promise<PreparedUpload> {
  const found = uploadFormat(new Uint8Array(await file.slice(0, signatureBytes).arrayBuffer()));
  const named = (blob: Blob, kind: AcceptedFormat) => {
    if (blob.size > mostUploadBytes) return { refusal: tooLarge(file.name, blob.size) };
    return { file: new File([blob], uploadName(file.name, kind, taken), { type: blob.type }) };
  };
  switch (found) {
    case undefined:
      return {
        refusal: notTaken(file.name, 'tệp không phải ảnh JPEG, PNG, WebP hay văn bản PDF, hoặc đã bị hỏng.'),
      };
    case 'svg':
    case 'gif':
      return { refusal: notTaken(file.name, refusedFormats[found]) };
    case 'heic':
    case 'avif': {
      // Safari opens what an iPhone takes, and nearly all browsers open AVIF.
      const drawn = await redraw(file, 'image/jpeg');
      return drawn ? named(drawn, 'jpeg') : { refusal: notTaken(file.name, refusedFormats[found]) };
    }
    default: {
      const shrunk = await shrink(file, found);
      return named(shrunk, shrunk === file ? found : format(shrunk));
    }
  }
}
