/** Brings a visitor who comes back to the place that was left. The browser tries before results are there, and so fails. */

interface Place {
  scroll: number;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Place>).scroll === 'number';

/** Remembers the place with the history entry when the page is left; `restore` goes there once, after results are shown. */
export function keepScroll(): { restore: () => void } {
  addEventListener('pagehide', () => {
    history.replaceState({ scroll: scrollY } satisfies Place, '');
  });
  return {
    restore: () => {
      const place: unknown = history.state;
      if (isPlace(place)) scrollTo({ top: place.scroll, behavior: 'instant' });
    },
  };
}
