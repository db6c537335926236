/** Where a reader reports an error in an entry. */
import type { LibraryDocument } from '#library/document.ts';
import type { SiteSettings } from '#schemas/settings.ts';

/** A letter with the document named in it where the portal has an address for letters, else the page that says how to report. */
export function reportHref({ designation, id }: LibraryDocument, { contact }: SiteSettings): string {
  if (!contact.email) return `/bao-loi/?tai-lieu=${id}`;
  const subject = encodeURIComponent(`Báo lỗi: ${designation}`);
  return `mailto:${contact.email}?subject=${subject}`;
}
