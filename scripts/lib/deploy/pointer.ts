/** The object that tells which release is served. The edge reads it, so it says all that the edge decides by. */
export interface Pointer {
  release: string;
  /** Addresses that lead on. */
  moved: Readonly<Record<string, string>>;
  /** Addresses that were taken down. */
  gone: readonly string[];
}

export const pointerName = 'current.json';
