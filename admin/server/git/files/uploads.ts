/** Uploads on their way into a commit. */
import { createHash } from 'node:crypto';
import type { ActionContext } from '../../cms/context.ts';
import { blobAt, mainCommit } from '../../cms/context.ts';
import { cleanUpload, mostUploadBytes } from './media.ts';
import { mediaPath } from './paths.ts';
import type { Asset } from '../../cms/decap-protocol.ts';
import { HttpError } from '../../http/http-error.ts';

export interface CleanAsset {
  path: string;
  bytes: Buffer;
  /** The name that git gives these bytes. */
  blob: string;
}

/** The name that git gives some bytes. */
export function blobName(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function decode({ path, content }: Asset): Buffer {
  if (content.length > mostUploadBytes * 1.4) {
    throw new HttpError('too-large', `Tệp “${path}” quá lớn; tối đa là 5 MB. Hãy thu nhỏ rồi tải lại.`);
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > 0) return bytes;
  throw new HttpError('bad-request', `Tệp “${path}” trống.`);
}

/**
 * Checks uploads and cleans them. Decap sends every upload of a draft again with each save, so bytes that the draft or the site
 * has already are kept as they are: cleaning them again would lose quality each time.
 *
 * @param commit the commit that the save builds upon
 * @throws {HttpError} when one is not allowed, or would replace a published file of the same name
 */
export async function cleanAssets(
  { git }: ActionContext,
  commit: string,
  assets: readonly Asset[],
): Promise<CleanAsset[]> {
  const main = await mainCommit(git);
  const cleaned: CleanAsset[] = [];
  for (const asset of assets) {
    const path = mediaPath(asset.path);
    const given = decode(asset);
    const known = [await blobAt(git, commit, path), await blobAt(git, main, path)];
    const bytes = known.includes(blobName(given)) ? given : await cleanUpload(path, given);
    const blob = blobName(bytes);
    const published = known[1];
    if (published !== undefined && published !== blob) {
      throw new HttpError(
        'conflict',
        `Đã có tệp “${path}” trên trang. Hãy đổi tên tệp mới rồi tải lại, để bài đang dùng tệp cũ không bị đổi ảnh.`,
        { path },
      );
    }
    cleaned.push({ path, bytes, blob });
  }
  return cleaned;
}
