import { addDays, dayInVietnam, momentInVietnam } from '#text/calendar.ts';
import { openStates } from '#schemas/requests/states.ts';
import type { Requests } from '../requests.ts';

/** How much came in since yesterday began in Viet Nam, and how much waits in all. */
export interface Arrivals {
  sinceYesterday: number;
  waiting: number;
}

export function arrivals({ store }: Pick<Requests, 'store'>, now = new Date()): Arrivals {
  const yesterday = momentInVietnam(addDays(dayInVietnam(now), -1), '00:00');
  return {
    sinceYesterday: store.count({ since: yesterday.toISOString() }),
    waiting: store.count({ states: openStates }),
  };
}
