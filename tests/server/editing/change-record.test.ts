/** Changes of the library that publications and merges write into the record, each in its own commit. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesFile, changesText, parseChanges } from '#content/change-log.ts';
import { dayInVietnam } from '#text/calendar.ts';
import type { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms, tea } from '../support/small-newsroom.ts';

const greenTea = 'content/standards/tcvn/tcvn-9740-2013.yaml';
const blackTea = 'content/standards/tcvn/tcvn-1454-2007.yaml';

let small: SmallCms;
beforeEach(async () => {
  small = await openSmallCms();
});
afterEach(() => small.close());

const options = (slug: string, useWorkflow: boolean) => ({
  collectionName: 'tcvn',
  commitMessage: `Sửa ${slug}`,
  useWorkflow,
  status: 'draft',
});

async function saveStandard(
  client: Client,
  change: (text: string) => string,
  { path = greenTea, slug = 'tcvn-9740-2013', useWorkflow = false } = {},
) {
  const raw = change(await client.open(path));
  const { status, body } = await client.call('persistEntry', {
    dataFiles: [{ slug, path, raw }],
    assets: [],
    options: options(slug, useWorkflow),
  });
  expect(body).not.toHaveProperty('error');
  expect(status).toBe(200);
}

const withStatus = (status: string) => (text: string) => text.replace(/^status: .*/m, `status: ${status}`);
const withDay = (day: string) => (text: string) => text.replace(/^(status: .*)/m, `$1\neffective: ${day}`);

/** The record of a commit, a line each: day, kind, entry, outcome. */
function recorded(commit = 'main', days = [dayInVietnam(new Date())]) {
  const files = small.git('ls-tree', '-r', '--name-only', commit, '--', 'content/changes').split('\n');
  return days.flatMap((day) => {
    const file = changesFile(day);
    if (!files.includes(file)) return [];
    return parseChanges(small.git('show', `${commit}:${file}`), file).changes.map(({ kind, id, from, to }) =>
      [kind, id, from, to].filter(Boolean).join(' '),
    );
  });
}

test('a change of status is in the commit that publishes it, and further changes join it', async () => {
  const editor = await small.person('editor');
  await saveStandard(editor, withStatus('withdrawn'));
  expect(recorded()).toEqual(['status tcvn-9740-2013 in-force withdrawn']);
  expect(small.git('diff', '--name-only', 'main~1', 'main').split('\n')).toEqual(
    expect.arrayContaining([changesFile(dayInVietnam(new Date())), greenTea]),
  );
  await saveStandard(editor, withDay('2014-01-01'));
  expect(recorded()).toEqual(['status tcvn-9740-2013 in-force withdrawn', 'dates tcvn-9740-2013 2014-01-01']);
});

test('a replaced edition is recorded though its own file stays, and other collections leave the record alone', async () => {
  const editor = await small.person('editor');
  await saveStandard(editor, (text) => text.replace(/^adopts:/m, 'replaces:\n  - TCVN 1454:2007\nadopts:'));
  expect(recorded()).toEqual(['replaced tcvn-1454-2007 TCVN 9740:2013']);
  const text = await editor.open(tea);
  const saved = await editor.save('che', text.replace(/^name_en: .*/m, 'name_en: Tea leaves'), {
    useWorkflow: false,
  });
  expect(saved.status).toBe(200);
  expect(recorded()).toHaveLength(1);
});

test('a draft records nothing until it is published beside what others published meanwhile', async () => {
  const author = await small.person('author');
  const editor = await small.person('editor');
  await saveStandard(author, withDay('2014-01-01'), { useWorkflow: true });
  await saveStandard(editor, withDay('2008-01-01'), { path: blackTea, slug: 'tcvn-1454-2007' });
  expect(recorded()).toEqual(['dates tcvn-1454-2007 2008-01-01']);
  const draft = { collection: 'tcvn', slug: 'tcvn-9740-2013' };
  await editor.call('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' });
  expect((await editor.call('publishUnpublishedEntry', draft)).status).toBe(200);
  expect(recorded()).toEqual(['dates tcvn-1454-2007 2008-01-01', 'dates tcvn-9740-2013 2014-01-01']);
});

test('an import keeps the day it recorded; changes committed without a record are recorded at the merge', async () => {
  const { origin, newsroom } = small;
  const editor = await small.person('editor');
  const imported = changesText([
    {
      day: '2026-11-01',
      kind: 'status',
      collection: 'standards',
      id: 'tcvn-1454-2007',
      name: 'TCVN 1454:2007',
      from: 'in-force',
      to: 'withdrawn',
    },
  ]);
  origin.commit(blackTea, withStatus('withdrawn')(origin.read(blackTea)));
  origin.commit(changesFile('2026-11-01'), imported);
  origin.commit(
    'content/standards/tcvn/tcvn-1454-2013.yaml',
    withDay('2013-12-31')(origin.read('content/standards/tcvn/tcvn-1454-2013.yaml')),
  );
  await saveStandard(editor, withDay('2014-01-01'));
  expect(await newsroom.pullUpstream()).toMatchObject({ state: 'merged' });
  expect(recorded('main', ['2026-11-01'])).toEqual(['status tcvn-1454-2007 in-force withdrawn']);
  expect(recorded()).toEqual(['dates tcvn-1454-2013 2013-12-31', 'dates tcvn-9740-2013 2014-01-01']);
});
