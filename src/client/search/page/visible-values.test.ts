import { describe, expect, it } from 'vitest';
import { visibleValues } from './visible-values.ts';

const values = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `v${index}`, count: index + 1, checked: false }));

describe('visibleValues', () => {
  it('hides values that would find nothing, unless they are chosen', () => {
    const { visible, hidden } = visibleValues(
      [
        { value: 'a', count: 0, checked: false },
        { value: 'b', count: 0, checked: true },
        { value: 'c', count: 3, checked: false },
      ],
      false,
    );
    expect([...visible]).toEqual(['b', 'c']);
    expect(hidden).toBe(0);
  });

  it('keeps the most frequent ones of a long list', () => {
    const { visible, hidden } = visibleValues(values(12), false);
    expect([...visible]).toEqual(['v11', 'v10', 'v9', 'v8', 'v7', 'v6', 'v5', 'v4']);
    expect(hidden).toBe(4);
  });

  it('keeps a chosen value of a long list, and shows all when asked', () => {
    const list = values(12).map((entry, index) => ({ ...entry, checked: index === 0 }));
    expect(visibleValues(list, false).visible.has('v0')).toBe(true);
    expect(visibleValues(list, true)).toMatchObject({ hidden: 0, visible: { size: 12 } });
  });

  it('does not hide a single value behind a button', () => {
    expect(visibleValues(values(9), false).hidden).toBe(0);
  });
});
