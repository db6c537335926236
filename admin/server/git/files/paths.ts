/**
 * The files that the CMS may touch. Every path of every request goes through here, for reading as for writing: it is compared
 * with what is allowed, never cleaned up until it fits. Files are read from and written to git's object store, so a link in a
 * folder cannot lead anywhere; the names themselves are still held to this list.
 */
import { catalogueFolder, contentFolder, mediaFolder } from '#schemas/content-paths.ts';
import { cmsSettingsFile } from '#schemas/settings/cms.ts';
import { guides } from '#schemas/collections/guides.ts';
import { notTaken, refusedEnding, refusedFormats } from '../../../config/upload-rules.ts';
import { HttpError } from '../../http/http-error.ts';

/** Parts of content/ that programs write and nobody edits by hand. */
const closedFolders: readonly string[] = [catalogueFolder];

/** Settings that operators alone decide: where the CMS saves, and which servers its page may speak to. */
const closedFiles: readonly string[] = [cmsSettingsFile];

const entryName = /\.(?:yaml|yml|md)$/;

/** MDX could hold code that runs in the build. It is taken only where the content check and the build itself refuse code. */
const guideName = /\.mdx$/;

const mediaName = /\.(?:jpe?g|png|webp|pdf)$/;

/** One step of a path: letters of ASCII, digits, `.`, `-`, `_`; it neither begins nor ends with a dot. */
const segment = /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]{0,118}[A-Za-z0-9_-])?$/;

/** Names that Windows keeps for devices: a copy of the repository there could not hold such a file. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

const safeSegments = (path: string): boolean =>
  path.length <= 240 &&
  path.split('/').every((part) => segment.test(part) && !deviceName.test(part) && !part.includes('..'));

const isBelow = (path: string, folder: string) => path.startsWith(`${folder}/`);

/** True for the path of an entry that editors may read and write. */
export function isEntryPath(path: string): boolean {
  // Where capitals do not matter to the disk, they must not get around this list.
  const small = path.toLowerCase();
  return (
    safeSegments(path) &&
    isBelow(path, contentFolder) &&
    (entryName.test(path) || (guideName.test(path) && isBelow(path, guides.folder))) &&
    !closedFiles.includes(small) &&
    !closedFolders.some((folder) => isBelow(small, folder))
  );
}

/** True for the path of an upload. Endings are written small, so that no two names differ by case alone. */
export function isMediaPath(path: string): boolean {
  return safeSegments(path) && isBelow(path, mediaFolder) && mediaName.test(path);
}

/** @throws {HttpError} when the path is not an entry's */
export function entryPath(path: string): string {
  if (isEntryPath(path)) return path;
  throw new HttpError('forbidden', `Tệp “${shown(path)}” nằm ngoài phần nội dung được phép đọc và sửa.`);
}

/** @throws {HttpError} when the path is not an upload's */
export function mediaPath(path: string): string {
  if (isMediaPath(path)) return path;
  const format = refusedEnding(/\.(\w+)$/.exec(path)?.[1] ?? '');
  if (format) throw new HttpError('unsupported-type', notTaken(shown(path), refusedFormats[format]));
  throw new HttpError(
    'forbidden',
    `Tệp “${shown(path)}” không được phép: tệp tải lên phải nằm trong ${mediaFolder}/, tên chỉ gồm chữ không dấu, chữ số, dấu gạch nối và có đuôi .jpg, .png, .webp hoặc .pdf.`,
  );
}

/** @throws {HttpError} when the path is neither an entry's nor an upload's */
export function anyPath(path: string): string {
  return isMediaPath(path) ? path : entryPath(path);
}

/**
 * The folder of a listing request, without a slash at its end.
 *
 * @throws {HttpError} when it does not lie in content/ or the media folder
 */
export function listedFolder(folder: string): string {
  const path = folder.replace(/\/$/, '');
  const allowed = [contentFolder, mediaFolder].some((root) => path === root || isBelow(path, root));
  if (allowed && safeSegments(path)) return path;
  throw new HttpError('forbidden', `Thư mục “${shown(folder)}” nằm ngoài phần nội dung được phép đọc.`);
}

const collectionName = /^[a-z][a-z0-9_-]{0,60}$/;

/**
 * The branch of an entry's draft, `cms/<collection>/<slug>`.
 *
 * A slug is one step: a branch `a/b` would keep a branch `a` from ever being created.
 *
 * @throws {HttpError} when collection or slug are not plain names
 */
export function draftBranch(collection: string, slug: string): string {
  const named =
    collectionName.test(collection) && safeSegments(slug) && !slug.includes('/') && !slug.endsWith('.lock');
  if (named) return `cms/${collection}/${slug}`;
  throw new HttpError('forbidden', `Tên bài “${shown(`${collection}/${slug}`)}” không hợp lệ.`);
}

/** A path for a message: no control characters, not too long. */
function shown(path: string): string {
  return path.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?').slice(0, 120);
}
