import type { Link } from '#library/view-types.ts';

/** A day of a month; without `href` nothing takes place on it. */
export interface CalendarDay {
  number: number;
  href?: string | undefined;
  titles: string[];
  today: boolean;
}

/** A month as a table, and what takes place in it. */
export interface CalendarMonth {
  /** Anchor of the list of what takes place. */
  id: string;
  title: string;
  weeks: (CalendarDay | undefined)[][];
  events: (Link & { when: string })[];
}

/** A line of the plan that asks for classes: how many in each phase, and how many are known to have been held. */
export interface CourseLine {
  title: string;
  href: string;
  phases: { label: string; target?: number | undefined; unit?: string | undefined; held: number }[];
}
