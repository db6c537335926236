/** Readers' wishes that standards be verified, for the queue of verification. */
import { dayInVietnam } from '#text/calendar.ts';
import { tidyDesignation } from '#domain/designation/designation.ts';
import { openStates } from '#schemas/requests/states.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import { routes } from '#routes.ts';
import type { Requests } from './requests.ts';
import type { StoredRequest } from './store/request-store.ts';

/** The part of a standard that tells whether a wish has been met. */
type Asked = Pick<StandardEntry, 'designation' | 'status' | 'checked_on' | 'looked_up_on'>;

/** More open wishes than this make no difference to the order. */
const mostRead = 20_000;

/** Identifies the standard a request asks for: by the slug in the address of its page, or else by the designation the reader typed. */
function namesOf({ subject, answers }: StoredRequest): string[] {
  const id = subject?.startsWith(routes.standards)
    ? subject.slice(routes.standards.length).split('/', 1)[0]
    : undefined;
  const { entry } = answers;
  return [...(id ? [id] : []), ...(typeof entry === 'string' ? [tidyDesignation(entry)] : [])].slice(0, 1);
}

/**
 * Counts the readers who wait for a standard. A wish is met by a look at the standard on the same day or later; it is then closed in the
 * inbox like any other request.
 *
 * @returns the number for a standard, by the last part of its address and its recorded fields
 */
export function openVerificationRequests(
  requests: Requests | undefined,
): (id: string, data: Asked) => number {
  const days = new Map<string, string[]>();
  for (const request of requests?.store.list(
    { kind: 'verification', states: openStates },
    { most: mostRead },
  ) ?? [])
    for (const name of namesOf(request)) {
      const known = days.get(name) ?? [];
      known.push(dayInVietnam(new Date(request.receivedAt)));
      days.set(name, known);
    }
  return (id, { designation, status, checked_on, looked_up_on }) => {
    const seen = status === 'unknown' ? looked_up_on : checked_on;
    const asked = [...(days.get(id) ?? []), ...(days.get(designation) ?? [])];
    return asked.filter((day) => seen === undefined || day > seen).length;
  };
}
