/** Marks a page of the site as a draft: for people, for search engines, and for the files that only the draft has. */
import { publicMediaFolder } from '#schemas/content-paths.ts';

/**
 * @param html the page as a build would make it
 * @param base the address of the draft's page, with a slash at its end; its own files lie below it
 * @param files names of files that the site does not have yet
 */
export function markDraft(html: string, base: string, files: readonly string[]): string {
  const marked = html
    .replace(/<head[^>]*>/, (head) => `${head}<meta name="robots" content="noindex, nofollow">`)
    .replace(/<title>/, '<title>Bản nháp: ')
    .replace(
      /<body[^>]*>/,
      (body) =>
        `${body}<div class="wrap" role="note"><p class="notice notice-info"><span><strong>Bản nháp</strong>, chưa công bố. Ai có địa chỉ này đều xem được; địa chỉ hết dùng khi bản nháp được công bố hoặc bỏ.</span></p></div>`,
    );
  return files.reduce(
    (current, name) => current.replaceAll(`${publicMediaFolder}/${name}`, `${base}${name}`),
    marked,
  );
}
