/** The two years as the browser keeps them on this machine, and as a file holds them. */
import { figureNames } from '#schemas/productivity.ts';
import type { SavedYear } from '#schemas/productivity.ts';

const key = 'nscl-do-nang-suat';

export type Years = readonly [earlier: SavedYear, later: SavedYear];

function savedYear(value: unknown): SavedYear {
  const { year, figures } = (value ?? {}) as { year?: unknown; figures?: Record<string, unknown> };
  const known = figureNames.flatMap((name) => {
    const figure = figures?.[name];
    return typeof figure === 'number' && Number.isFinite(figure) && figure >= 0
      ? [[name, figure] as const]
      : [];
  });
  return {
    ...(typeof year === 'number' && Number.isInteger(year) ? { year } : {}),
    figures: Object.fromEntries(known),
  };
}

/** Reads what `storedText` wrote; anything else becomes two empty years. */
export function readStored(text: string | null): Years {
  try {
    const [earlier, later] = JSON.parse(text ?? '[]') as unknown[];
    return [savedYear(earlier), savedYear(later)];
  } catch {
    return [savedYear(undefined), savedYear(undefined)];
  }
}

export const storedText = (years: Years): string => JSON.stringify(years);

export function loadYears(): Years {
  try {
    return readStored(localStorage.getItem(key));
  } catch {
    return readStored(null);
  }
}

const isEmpty = ({ year, figures }: SavedYear): boolean =>
  year === undefined && Object.keys(figures).length === 0;

/** @returns false where nothing is kept: there is nothing, or the browser keeps nothing, as in some private windows */
export function keepYears(years: Years): boolean {
  if (years.every(isEmpty)) {
    forgetYears();
    return false;
  }
  try {
    localStorage.setItem(key, storedText(years));
    return true;
  } catch {
    return false;
  }
}

function forgetYears(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}
