/** Which addresses a text may name. */

// Browsers read a backslash as a slash: `/\evil.example` would lead to another host, as `//evil.example` does.
const ownPath = /^\/(?![/\\])/;

/** True for an address that a page may lead to: a page of the portal, a place on the page, another site, a letter, a call. */
export function isSafeLink(address: string): boolean {
  return ownPath.test(address) || /^(?:https?:\/\/|mailto:|tel:|#)/i.test(address);
}

/** True for an address on another site. */
export function isOutside(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** True for a picture of the portal's own: nothing is loaded from other hosts. */
export function isOwnPicture(address: string): boolean {
  return ownPath.test(address);
}
