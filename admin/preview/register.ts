/** Registers the preview of each collection, with the site's own styles. */
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { standards } from '#schemas/standards/standards.ts';
import type { Cms } from '../config/decap.d.ts';
import { entryPreview } from './entry-preview.ts';
import { StandardPreview } from './standard.ts';
import { ProductPreview, TopicPreview } from './subject.ts';

export function registerPreviews(cms: Cms): void {
  // Written at build: the site's style sheets and fonts.
  cms.registerPreviewStyle('/admin/preview.css');
  for (const { name } of standards.parts ?? []) cms.registerPreviewTemplate(name, StandardPreview);
  cms.registerPreviewTemplate(products.name, ProductPreview);
  cms.registerPreviewTemplate(topics.name, TopicPreview);
  for (const name of collectionNames) {
    const definition = collectionDefinitions[name];
    const forms = 'parts' in definition && definition.parts ? definition.parts : [definition];
    for (const form of forms) cms.registerPreviewTemplate(form.name, entryPreview(name, form.name));
  }
}
