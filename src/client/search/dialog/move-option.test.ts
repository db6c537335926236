import { describe, expect, it } from 'vitest';
import { moveOption } from './move-option.ts';

const press = (key: string, active: number, count = 3, modifier: Partial<KeyboardEvent> = {}) =>
  moveOption(
    { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...modifier },
    active,
    count,
  );

describe('moveOption', () => {
  it('goes round through the box with the arrows', () => {
    expect([-1, 0, 1, 2].map((active) => press('ArrowDown', active))).toEqual([0, 1, 2, -1]);
    expect([-1, 2, 1, 0].map((active) => press('ArrowUp', active))).toEqual([2, 1, 0, -1]);
  });

  it('leaves Home and End to the box until an option is active', () => {
    expect([press('Home', -1), press('End', -1)]).toEqual([undefined, undefined]);
    expect([press('Home', 2), press('End', 0)]).toEqual([0, 2]);
  });

  it('leaves everything else to the box', () => {
    expect(press('a', 0)).toBeUndefined();
    expect(press('ArrowDown', 0, 0)).toBeUndefined();
    expect(press('Home', 1, 3, { shiftKey: true })).toBeUndefined();
  });
});
