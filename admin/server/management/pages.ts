/** Every management page, in the order of the menu. To add one: an object in `pages/`, and its name here. */
import { healthPage } from '../health/page.ts';
import { historyPage } from '../history/page.ts';
import { importPage } from '../import/page.ts';
import { verificationPage } from '../verification/page.ts';
import type { ManagementPage } from './page.ts';
import { accounts } from './pages/accounts.ts';
import { audit } from './pages/audit.ts';
import { drafts } from './pages/drafts.ts';
import { mail } from './pages/mail.ts';
import { takeDownPage } from './pages/take-down.ts';
import { recheck } from './pages/recheck.ts';
import { releases } from './pages/releases.ts';
import { ownAccount } from './pages/own-account.ts';
import { figuresPage } from '../requests/figures/page.ts';
import { inboxPage } from '../requests/inbox/page.ts';
import { personPage } from '../requests/inbox/person-page.ts';
import { requestSummaryPage } from '../requests/inbox/summary-page.ts';

export const managementPages: readonly ManagementPage[] = [
  drafts,
  importPage,
  verificationPage,
  recheck,
  healthPage,
  inboxPage,
  requestSummaryPage,
  figuresPage,
  personPage,
  historyPage,
  releases,
  takeDownPage,
  accounts,
  audit,
  mail,
  ownAccount,
];
