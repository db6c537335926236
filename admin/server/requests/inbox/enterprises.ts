/** Enterprises behind requests, and the year of a request, for counting. */
import { dayInVietnam } from '#text/calendar.ts';
import { foldVietnamese } from '#text/vietnamese.ts';
import type { StoredRequest } from '../store/request-store.ts';

/** The year in which a request came in, in Viet Nam. */
export const yearOf = ({ receivedAt }: StoredRequest): string =>
  dayInVietnam(new Date(receivedAt)).slice(0, 4);

/** Enterprises, not requests: one that asks twice, by its tax code or its name, counts once. */
export const enterpriseOf = ({ answers }: StoredRequest): string => {
  const { tax_code: code, organisation, name } = answers;
  return typeof code === 'string' ? code : foldVietnamese(String(organisation ?? name ?? ''));
};
