import { innerHtml, scanTags, textOf } from '../../html-scan.ts';
import { isContent, pageRule } from '../rule.ts';

/** Whether a picture inside a link gives it a name. */
const hasNamedPicture = (html: string) =>
  scanTags(html).some(({ attributes }) =>
    Boolean(attributes['alt']?.trim() || attributes['aria-label']?.trim()),
  );

export const linkText = pageRule('link-text', 'Every link says in words where it leads.', (page, report) => {
  if (!isContent(page)) return;
  for (const tag of page.tags) {
    const { href } = tag.attributes;
    if (tag.name !== 'a' || href === undefined) continue;
    if (tag.attributes['aria-label']?.trim() || tag.attributes['aria-labelledby']) continue;
    const inner = innerHtml(page.html, tag);
    if (textOf(inner) === '' && !hasNamedPicture(inner)) report(`the link to "${href}" has no text`);
  }
});
