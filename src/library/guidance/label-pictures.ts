/** Labels that guides draw, found in their texts, so that each picture can be taken away as a file. */
import type { Library } from '#library/build-library.ts';
import { labelParts } from '#markdown/mdx-components.ts';

export interface LabelPicture {
  /** Names the files. */
  name: string;
  parts: string[];
}

/** The labels in the order of the guides; of a guide with several the first has a file. */
export function labelPictures({ collections }: Library): LabelPicture[] {
  return collections.guides.flatMap(({ slug, body = '', sample }) => {
    const [, parts = ''] = /<LabelPicture\s+parts="([^"]+)"/.exec(body) ?? [];
    const found = labelParts(parts);
    return found.length === 0 || sample === true ? [] : [{ name: `nhan-${slug}`, parts: found }];
  });
}
