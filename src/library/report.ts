/** Where a reader reports an error in an entry. */
import type { SiteSettings } from '#schemas/settings.ts';

/**
 * A letter with the entry named in it where the portal has an address for letters, else the page that says how to report.
 *
 * @param label what the entry is called
 * @param href the address of its page
 */
export function reportHref(
  { label, href }: { label: string; href: string },
  { contact }: Pick<SiteSettings, 'contact'>,
): string {
  if (!contact.email) return `/bao-loi/?trang=${encodeURIComponent(href)}`;
  const subject = encodeURIComponent(`Báo lỗi: ${label}`);
  return `mailto:${contact.email}?subject=${subject}`;
}
