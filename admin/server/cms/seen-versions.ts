/**
 * Which version of an entry each browser tab has before it. Decap's protocol sends no version with a save, so the server remembers
 * what it last showed: a save whose entry has moved on since is refused instead of overwriting the newer text.
 *
 * Only reads that open an entry count (`getEntry`, `unpublishedEntryDataFile`). Listings do not: they run behind the back of an
 * editor who still has the older text in the form.
 */

/** Past these numbers the longest unused are forgotten; whoever comes back to them is asked to reload. */
const mostTabs = 2000;
const mostEntries = 5000;

/** undefined: the entry did not exist when the tab looked. */
export type Version = string | undefined;

export class SeenVersions {
  readonly #tabs = new Map<string, Map<string, Version>>();

  /** Notes what a tab was shown. `place` names the entry and whether it is the draft or the published one. */
  remember(tab: string, place: string, version: Version): void {
    const entries = this.#tabs.get(tab) ?? new Map<string, Version>();
    entries.delete(place);
    entries.set(place, version);
    dropOldest(entries, mostEntries);
    this.#tabs.delete(tab);
    this.#tabs.set(tab, entries);
    dropOldest(this.#tabs, mostTabs);
  }

  /** What the tab was shown last; undefined also when it never looked. */
  seen(tab: string, place: string): Version {
    return this.#tabs.get(tab)?.get(place);
  }

  /** Whether the tab has looked at this place at all. */
  hasSeen(tab: string, place: string): boolean {
    return this.#tabs.get(tab)?.has(place) ?? false;
  }
}

function dropOldest<Key>(map: Map<Key, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
