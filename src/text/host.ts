/** The host of an address as people say it: "isocert.org.vn". */
export function hostOf(href: string): string {
  return URL.parse(href)?.hostname.replace(/^(?:www|m)\./, '') ?? href;
}
