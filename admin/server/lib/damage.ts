import type { Logger } from './logger.ts';

/** Something in the data folder that cannot be used. The rest of the server runs without it. */
export interface DamagedPart {
  part: 'accounts' | 'draft' | 'release' | 'repository' | 'request' | 'schedule' | 'comments';
  /** Its file, branch or name. */
  name: string;
  /** The fault, and where the damaged part was set aside, for administrators. */
  reason: string;
}

/** The damaged parts found since the start, for the status; each is also logged once. */
export class Damage {
  readonly #parts = new Map<string, DamagedPart>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  get list(): readonly DamagedPart[] {
    return [...this.#parts.values()];
  }

  add(part: DamagedPart): void {
    const key = `${part.part} ${part.name}`;
    if (this.#parts.get(key)?.reason === part.reason) return;
    this.#parts.set(key, part);
    this.#log.error(part, 'A damaged part was set aside');
  }

  /** Forgets what is in order again. */
  clear(part: DamagedPart['part'], name: string): void {
    this.#parts.delete(`${part} ${name}`);
  }
}
