/**
 * Shows new uploads in the form and the preview. Decap takes an address that begins with a slash for a file of the site, where an
 * upload of a draft is not yet, and looks no further than under that address; so it finds the upload there, too.
 */
import type { CmsAction } from '../../config/decap.d.ts';
import { mediaFolder, publicMediaFolder } from '#schemas/content-paths.ts';
import { onCmsAction } from '../saving/cms-store.ts';

/** A file that Decap knows, by the path under which it looks for it. */
export interface CmsAsset {
  path: string;
  /** Where the browser has the bytes. */
  url: string;
}

/** Decap's actions that bring uploads of the open entry. */
const arrivals: ReadonlySet<string> = new Set(['ADD_ASSET', 'ADD_ASSETS']);

/** The same upload under the address that entries name; undefined for what is none. */
export function underItsAddress<Asset extends CmsAsset>(asset: Asset): Asset | undefined {
  if (!asset.path.startsWith(`${mediaFolder}/`)) return undefined;
  const path = publicMediaFolder + asset.path.slice(mediaFolder.length);
  // With its methods, by which Decap asks for the address.
  return Object.assign(Object.create(Object.getPrototypeOf(asset) as object) as Asset, asset, { path });
}

/** To be called before the CMS is started. */
export function showDraftAssets(): void {
  onCmsAction(({ type, payload }: CmsAction) => {
    if (!arrivals.has(type)) return;
    const found = [payload].flat() as unknown as readonly CmsAsset[];
    for (const asset of found) {
      const twin = underItsAddress(asset);
      if (twin)
        window.cmsStore?.dispatch({ type: 'ADD_ASSET', payload: twin as CmsAction['payload'] & object });
    }
  });
}
