/** Titles and names of pages as the index is told of them; the words by which people ask for a page are content. */
import { routes } from '#routes.ts';

/** Titles as the index is told of them, where the words of a title would answer those who mean another page. */
export const indexedTitles: Readonly<Record<string, string>> = {
  // “Hủy đăng ký lớp, sự kiện” holds all that somebody types who wants to enrol.
  [routes.cancellation]: 'Hủy chỗ',
};

/** A name with commas as people say it, where it has any: `rau quả`. */
export function spokenNames(name: string): string[] {
  const [head = ''] = name.split(' (');
  return head.includes(', ') ? [head.replaceAll(', ', ' ')] : [];
}
