/** Every rule of health, in the order in which editors read of them. To add one: a file in `rules/`, and its name here. */
import type { HealthRule } from './health-rule.ts';
import { altText } from './rules/entries/alt-text.ts';
import { checkInFuture } from './rules/entries/check-in-future.ts';
import { sampleInOpenData } from './rules/entries/sample-in-open-data.ts';
import { sourceMalformed } from './rules/entries/source-malformed.ts';
import { sourceTwice } from './rules/entries/source-twice.ts';
import { sourceWeak } from './rules/entries/source-weak.ts';
import { actWithoutLink } from './rules/law/act-without-link.ts';
import { lawOvertaken } from './rules/law/law-overtaken.ts';
import { suspensionOver } from './rules/law/suspension-over.ts';
import { adoptedWithdrawn } from './rules/standards/adopted-withdrawn.ts';
import { endedInForce } from './rules/standards/ended-in-force.ts';
import { icsOfAdopted } from './rules/standards/ics-of-adopted.ts';
import { replacesUnknown } from './rules/standards/replaces-unknown.ts';
import { statusLongUnknown } from './rules/standards/status-long-unknown.ts';
import { titleCase } from './rules/titles/title-case.ts';
import { titleDash } from './rules/titles/title-dash.ts';

export const healthRules: readonly HealthRule[] = [
  sampleInOpenData,
  sourceMalformed,
  lawOvertaken,
  suspensionOver,
  endedInForce,
  statusLongUnknown,
  adoptedWithdrawn,
  actWithoutLink,
  replacesUnknown,
  icsOfAdopted,
  sourceWeak,
  sourceTwice,
  altText,
  titleCase,
  titleDash,
  checkInFuture,
];
