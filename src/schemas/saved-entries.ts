/** The file of entries other than standards that can be saved: the library writes it, the page of the saved list reads it. */
import type { RecordedChange } from './standards/record.ts';

export interface SavedEntryRecord {
  /** As a saved list names it: `van-ban.46-2026-nd-cp`. */
  id: string;
  /** Its number, or its title where it has none. */
  name: string;
  /** The title beside a number. */
  title?: string;
  /** The kind of entry in words. */
  kind: string;
  /** Short facts, in the order in which they are read. */
  facts: string[];
  status?: { label: string; /** Class of the badge. */ shape: string };
  /** Repealed, or over. */
  past?: true;
  /** Slugs of the products and topics that it names. */
  products?: readonly string[];
  /** The day on which an editor last compared it with its sources, `YYYY-MM-DD`. */
  checked_on?: string;
  /** Recorded changes, the latest first. */
  changes?: RecordedChange[];
}

/** The whole file. */
export interface SavedEntriesFile {
  entries: SavedEntryRecord[];
}
