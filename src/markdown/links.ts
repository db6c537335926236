/** Which addresses a text may name. */

/** True for an address that a page may lead to: a page of the portal, a place on the page, another site, a letter, a call. */
export function isSafeLink(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:|#|\/(?!\/))/i.test(address);
}

/** True for an address on another site. */
export function isOutside(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** True for a picture of the portal's own: nothing is loaded from other hosts. */
export function isOwnPicture(address: string): boolean {
  return /^\/(?!\/)/.test(address);
}
