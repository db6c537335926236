/** Signed links of subscriptions: whoever has one may do that one thing with that one subscription, without an account. */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Purposes of a link, by the part of the address. */
export const linkPurposes = { confirm: 'xac-nhan', leave: 'thoi-nhan' } as const;

export type LinkPurpose = keyof typeof linkPurposes;

/** Where the links lead, from the root of the host. */
export const subscriptionPath = '/api/thu-bao/';

const longest = 100;

export class SubscriptionLinks {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  #sign(purpose: LinkPurpose, id: string): string {
    return createHmac('sha256', this.#key).update(`subscription\0${purpose}\0${id}`).digest('base64url');
  }

  /** The path of a link. */
  path(purpose: LinkPurpose, id: string): string {
    return `${subscriptionPath}${linkPurposes[purpose]}?ma=${id}.${this.#sign(purpose, id)}`;
  }

  /** The id of the subscription that a link names; undefined where it is not one of ours, or for another purpose. */
  read(purpose: LinkPurpose, code: string): string | undefined {
    const [id = '', signature = '', ...rest] = code.slice(0, longest).split('.');
    if (rest.length > 0 || code.length > longest) return undefined;
    const right = Buffer.from(this.#sign(purpose, id));
    const given = Buffer.from(signature);
    return given.length === right.length && timingSafeEqual(given, right) ? id : undefined;
  }
}
