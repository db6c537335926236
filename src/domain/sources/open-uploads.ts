/** Sites to which anybody uploads: a copy there may be cut, old or altered, and no body stands behind it. */
const uploadSites =
  /^https?:\/\/(?:[^/]+\.)?(?:scribd\.com|123docz?\.(?:net|top|org|com)|tailieu\.vn|xemtailieu\.(?:com|net)|studocu\.(?:com|vn)|slideshare\.net|vietjack\.(?:com|me)|vndoc\.com|docsity\.com|coursehero\.com|academia\.edu|issuu\.com|blogspot\.com|wordpress\.com|facebook\.com|wikipedia\.org|youtube\.com)(?:[/:]|$)/i;

/** Whether an address lies on a site of uploads, a blog host or a social network. */
export const isOpenUpload = (url: string): boolean => uploadSites.test(url);
