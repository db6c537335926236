/** Places in classes and events: who has one, who waits, who gave theirs back. */
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './database.ts';

export interface Places {
  /** People who have a place. */
  taken: number;
  /** People on the waiting list. */
  waiting: number;
}

export type Place = 'taken' | 'waiting' | 'cancelled';

export interface Registration {
  reference: string;
  course: string;
  people: number;
  place: Place;
  /** Somebody has to call: a place became free, and no letter could tell it. */
  call: boolean;
}

const columns = 'reference, course, people, place, call';

const fromRow = (row: Record<string, unknown>): Registration => ({
  ...(row as unknown as Registration),
  call: row['call'] === 1,
});

export class Registrations {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  placesOf(course: string): Places {
    const sum = (place: Place) =>
      Number(
        this.#database
          .prepare('SELECT coalesce(sum(people), 0) AS n FROM registration WHERE course = ? AND place = ?')
          .get(course, place)?.['n'],
      );
    return { taken: sum('taken'), waiting: sum('waiting') };
  }

  get(reference: string): Registration | undefined {
    const row = this.#database
      .prepare(`SELECT ${columns} FROM registration WHERE reference = ?`)
      .get(reference);
    return row && fromRow(row);
  }

  /** The registrations for a class, in the order of their arrival. */
  list(course: string): Registration[] {
    return this.#database
      .prepare(`SELECT ${columns} FROM registration WHERE course = ? ORDER BY arrived`)
      .all(course)
      .map(fromRow);
  }

  /**
   * Takes places, or a place on the waiting list where too few are left or others wait already. To be called within a transaction.
   *
   * @param places how many there are; undefined: as many as wanted
   */
  take(reference: string, course: string, people: number, places: number | undefined): Place {
    const { taken, waiting } = this.placesOf(course);
    const place = places === undefined || (waiting === 0 && taken + people <= places) ? 'taken' : 'waiting';
    this.#database
      .prepare(
        `INSERT INTO registration (reference, course, people, place, arrived)
         VALUES (?, ?, ?, ?, (SELECT coalesce(max(arrived), 0) + 1 FROM registration))`,
      )
      .run(reference, course, people, place);
    return place;
  }

  /** The classes for which somebody waits. */
  waitedFor(): string[] {
    return this.#database
      .prepare("SELECT DISTINCT course FROM registration WHERE place = 'waiting' ORDER BY course")
      .all()
      .map(({ course }) => String(course));
  }

  /** Notes that somebody has to call, or need not any more. */
  setCall(reference: string, call: boolean): void {
    this.#database
      .prepare('UPDATE registration SET call = ? WHERE reference = ?')
      .run(call ? 1 : 0, reference);
  }

  /** Gives the places of a registration back. Returns false when that has been done already. */
  cancel(reference: string): boolean {
    const { changes } = this.#database
      .prepare("UPDATE registration SET place = 'cancelled' WHERE reference = ? AND place <> 'cancelled'")
      .run(reference);
    return changes > 0;
  }

  /**
   * Gives free places to those who wait, in the order of their arrival; a group that does not fit is passed over until more are free.
   *
   * @param onPromoted told of each in the same transaction
   */
  promote(
    course: string,
    places: number | undefined,
    onPromoted: (registration: Registration) => void = () => undefined,
  ): string[] {
    return inTransaction(this.#database, () => {
      let { taken } = this.placesOf(course);
      const promoted: string[] = [];
      for (const registration of this.list(course)) {
        const { reference, people, place } = registration;
        if (place !== 'waiting' || (places !== undefined && taken + people > places)) continue;
        this.#database.prepare("UPDATE registration SET place = 'taken' WHERE reference = ?").run(reference);
        onPromoted({ ...registration, place: 'taken' });
        taken += people;
        promoted.push(reference);
      }
      return promoted;
    });
  }
}
