/** A file that cannot be imported at all; the message says why and what to do, in Vietnamese. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
