import { expect, it } from 'vitest';
import { fillTables } from './documents.ts';
import type { BenchResult } from './result.ts';

const result: BenchResult = {
  name: 'load',
  command: 'npm run bench -- load',
  date: '2026-11-29T22:00:00.000Z',
  commit: 'abc1234',
  machine: { processor: 'P', cores: 2, memoryGiB: 24, node: 'v24.0.0', system: 'Linux x64', load: 0.4 },
  table: [
    ['server', 'ratio'],
    ['nginx', '1.00'],
  ],
};
const document = 'Before\n\n<!-- bench: load -->\n\nold\n\n<!-- end of bench -->\n\nAfter\n';

it('puts a result in its place, with what it was measured on', () => {
  const filled = fillTables(document, [result]);
  expect(filled).toMatch(
    /^Before\n\n<!-- bench: load -->\n\n\| server \| ratio \|\n[\s\S]*<!-- end of bench -->\n\nAfter\n$/,
  );
  expect(filled).toContain('`npm run bench -- load`, 2026-11-29, commit abc1234; 2 cores (P)');
  expect(filled).not.toContain('old');
  expect(fillTables(filled, [result])).toBe(filled);
});

it('says that the machine was busy', () => {
  const busy = { ...result, machine: { ...result.machine, load: 7 } };
  expect(fillTables(document, [busy])).toContain('busy, load 7');
});

it('refuses a place without a result', () => {
  expect(() => fillTables(document, [])).toThrow('no result named load');
});
