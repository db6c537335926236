/** People of the newsroom who answer requests. */
import type { Account } from '../../auth/accounts.ts';
import { may } from '../../auth/roles.ts';
import type { Visit } from '../../management/page.ts';

/** All who may open the inbox. */
export const possibleAssignees = ({ server }: Pick<Visit, 'server'>): Account[] =>
  server.accounts.list().filter(({ role, disabled }) => disabled !== true && may(role, 'publish'));

/** The name of whoever is in charge; the login of an account that is gone. */
export const assigneeName = ({ server }: Pick<Visit, 'server'>, login: string): string =>
  server.accounts.find(login)?.name ?? login;
