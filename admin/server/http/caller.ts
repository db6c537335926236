import type { Person } from '../git/git.ts';
import type { Role } from '../auth/roles.ts';

/** The signed-in person behind a request. */
export interface Caller {
  account: Person & { login: string; role: Role };
  /** The network address of the request. */
  address: string;
}
