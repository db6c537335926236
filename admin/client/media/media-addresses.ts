/**
 * Has Decap's proxy backend work with addresses of uploads. Decap itself takes the bytes of all of them, in base64, each time the media
 * library or an entry is opened, and sends those of a draft with each save.
 */
import type { Backend, Cms, MediaFile, UploadedAsset } from '../../config/decap.d.ts';
import { thumbnailAddress, uploadAddress, uploadId } from '../../config/upload-addresses.ts';
import { formatOfEnding } from '../../config/upload-rules.ts';
import { sendUpload } from './send-upload.ts';

/** An upload as the server lists it. */
interface ListedUpload {
  id: string;
  path: string;
  name: string;
}

const isPicture = (name: string) =>
  !['pdf', undefined].includes(formatOfEnding[name.slice(name.lastIndexOf('.') + 1)]);

/** An upload with the address of its bytes. */
function withAddress({ id, path, name }: ListedUpload): MediaFile {
  const address = uploadAddress(id, name);
  return { id, path, name, url: address, displayURL: address };
}

/** An upload for the list of the media library, whose cards show the thumbnails of pictures. */
function asCard(upload: ListedUpload): MediaFile {
  if (!isPicture(upload.name)) return withAddress(upload);
  const address = thumbnailAddress(upload.id);
  return { ...upload, url: address, displayURL: address };
}

/** The reference to an upload for the save of its draft; bytes that the server has not yet are sent first. */
async function uploadReference(
  { path, url }: UploadedAsset,
  sent: Map<string, string>,
): Promise<{ path: string; blob: string }> {
  const key = `${url} ${path}`;
  const known = uploadId(url) ?? sent.get(key);
  if (known !== undefined) return { path, blob: known };
  const blob = await sendUpload(path, await (await fetch(url)).blob());
  sent.set(key, blob);
  return { path, blob };
}

function useAddresses(backend: Backend): void {
  const ask = async (action: string, params: Record<string, unknown>) =>
    withAddress(
      (await backend.request({ action, params: { branch: backend.branch, ...params } })) as ListedUpload,
    );
  /** Uploads of this page that the server has, by where the browser has them. */
  const sent = new Map<string, string>();
  backend.getMedia = async (mediaFolder = backend.mediaFolder) => {
    const params = { branch: backend.branch, mediaFolder };
    return ((await backend.request({ action: 'getMedia', params })) as ListedUpload[]).map(asCard);
  };
  backend.getMediaFile = (path) => ask('getMediaFile', { path });
  backend.unpublishedEntryMediaFile = (collection, slug, path, id) =>
    ask('unpublishedEntryMediaFile', { collection, slug, path, id });
  backend.persistEntry = async ({ dataFiles, assets }, options) => {
    const references = [];
    for (const asset of assets) references.push(await uploadReference(asset, sent));
    const status = options['status'] ?? backend.options.initialWorkflowStatus;
    return backend.request({
      action: 'persistEntry',
      params: { branch: backend.branch, dataFiles, assets: references, options: { ...options, status } },
    });
  };
}

/** Wraps Decap's proxy backend. To be called before the CMS is started. */
export function useMediaAddresses(cms: Cms): void {
  const proxy = cms.getBackend('proxy');
  if (!proxy) return;
  const { init } = proxy;
  proxy.init = (...options) => {
    const backend = init(...options);
    useAddresses(backend);
    return backend;
  };
}
