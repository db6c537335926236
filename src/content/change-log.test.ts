import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { changesFile, changesText, entryState, parseChanges, readChanges } from './change-log.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const change = { day: '2026-11-28', kind: 'added', collection: 'standards', id: 'a', name: 'A' } as const;

describe('the record of changes', () => {
  it('reads a day that two histories wrote, in one order and without doubles', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'nscl-changes-'));
    made.push(root);
    const file = path.join(root, changesFile('2026-11-28'));
    mkdirSync(path.dirname(file), { recursive: true });
    const other = { ...change, id: 'b', name: 'B' };
    writeFileSync(file, changesText([other]) + changesText([change, other]));
    expect(readChanges(root)).toEqual({ changes: [change, other], problems: [] });
  });

  it('names a line that is no change', () => {
    const { changes, problems } = parseChanges(
      `${JSON.stringify(change)}\n{"day":"28/11/2026"}\n{\n`,
      'content/changes/x.jsonl',
    );
    expect(changes).toEqual([change]);
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([2, 3]));
  });

  it('follows standards and legal documents, and no sample', () => {
    const text = 'designation: TCVN 1:2020\nstatus: in-force\ntransition:\n  until: 2031-12-31\n';
    expect(entryState('content/standards/tcvn/tcvn-1-2020.yaml', text)).toMatchObject({
      id: 'tcvn-1-2020',
      name: 'TCVN 1:2020',
      status: 'in-force',
      days: { until: '2031-12-31' },
    });
    expect(entryState('content/products/che.yaml', text)).toBeUndefined();
    expect(entryState('content/standards/tcvn/x.yaml', `${text}sample: true\n`)).toBeUndefined();
  });
});
