/** Files of the site that programs read: what they all have in common. Samples and editors' notes are in none of them. */

/** Turns a path of the site into its absolute address. */
export type Absolute = (path: string) => string;

/** Addresses at the public site. */
export const absoluteAt =
  (site: URL | undefined): Absolute =>
  (path) =>
    new URL(path, site).href;

/**
 * On what terms the records may be used.
 *
 * @param facts what of a record is nobody's work, in Vietnamese
 */
export const contentLicence = (facts: string) => `CC BY 4.0 (phần do cổng viết); ${facts} là dữ kiện`;

/** Data as a JSON file that people can read as well. */
export function jsonFile(data: unknown): Response {
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
