/** Errors that become an HTTP answer; the message is shown to the editor as it stands. */
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export type HttpErrorKind =
  | 'bad-request'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'unsupported-type'
  | 'invalid-content'
  | 'too-many'
  | 'unavailable';

const statuses: Readonly<Record<HttpErrorKind, ContentfulStatusCode>> = {
  'bad-request': 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'invalid-content': 422,
  'too-many': 429,
  unavailable: 503,
};

/** A request that is refused for a reason the editor can understand. */
export class HttpError extends Error {
  readonly kind: HttpErrorKind;
  /** Further fields of the JSON answer, such as the list of problems. */
  readonly details: Readonly<Record<string, unknown>>;

  /** @param message what is wrong and what to do, in Vietnamese */
  constructor(kind: HttpErrorKind, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'HttpError';
    this.kind = kind;
    this.details = details;
  }

  /** The HTTP status. */
  get status(): ContentfulStatusCode {
    return statuses[this.kind];
  }
}
