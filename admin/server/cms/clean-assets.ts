/** Uploads of a save: checked and cleaned on their way into a commit. */
import { mostUploadBytes } from '../../config/upload-rules.ts';
import { mediaPath } from '../git/files/paths.ts';
import type { Git } from '../git/git.ts';
import { readBlobs } from '../git/objects.ts';
import { HttpError } from '../http/http-error.ts';
import { blobName } from '../media/uploads.ts';
import type { ActionContext } from './context.ts';
import { blobAt, mainCommit } from './context.ts';
import type { Asset } from './decap-protocol.ts';

export interface CleanAsset {
  path: string;
  bytes: Buffer;
  /** The name that git gives these bytes. */
  blob: string;
}

async function bytesOf(git: Git, asset: Asset): Promise<Buffer> {
  const { path } = asset;
  if ('blob' in asset) {
    const [bytes] = await readBlobs(git, [asset.blob]).catch(() => []);
    if (bytes) return bytes;
    throw new HttpError(
      'not-found',
      `Máy chủ không còn tệp “${path}” vừa tải lên. Hãy bỏ ảnh khỏi bài, chọn lại rồi lưu.`,
    );
  }
  if (asset.content.length > mostUploadBytes * 1.4) {
    throw new HttpError('too-large', `Tệp “${path}” quá lớn; tối đa là 5 MB. Hãy thu nhỏ rồi tải lại.`);
  }
  return Buffer.from(asset.content, 'base64');
}

/**
 * Checks uploads and cleans them. Decap sends every upload of a draft again with each save, so bytes that the draft or the site
 * has already are kept as they are: cleaning them again would lose quality each time.
 *
 * @param commit the commit that the save builds upon
 * @throws {HttpError} when one is not allowed, or would replace a published file of the same name
 */
export async function cleanAssets(
  { git, uploads }: ActionContext,
  commit: string,
  assets: readonly Asset[],
): Promise<CleanAsset[]> {
  const main = await mainCommit(git);
  const cleaned: CleanAsset[] = [];
  for (const asset of assets) {
    const path = mediaPath(asset.path);
    const given = await bytesOf(git, asset);
    const known = [await blobAt(git, commit, path), await blobAt(git, main, path)];
    const bytes = known.includes(blobName(given)) ? given : await uploads.clean(path, given);
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
