/** Addresses of uploads in the CMS; the server answers them in admin/server/media/routes.ts. */

const server = '/api/newsroom';

/**
 * The address of an upload.
 *
 * @param blob the name that git gives its bytes
 * @param name the name of the file
 */
export const uploadAddress = (blob: string, name: string): string => `${server}/media/${blob}/${name}`;

/** The address of a small version of a picture. */
export const thumbnailAddress = (blob: string): string => `${server}/thumbnails/${blob}`;

/** The name in git that an address of an upload bears. */
export const uploadId = (address: string): string | undefined =>
  /^\/api\/newsroom\/(?:media|thumbnails)\/([0-9a-f]{40,64})/.exec(address)?.[1];
