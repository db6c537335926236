import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importApplications } from './import-applications.ts';
import { openTestStore } from './store.fixture.ts';

let opened: ReturnType<typeof openTestStore>;
let folder: string;
beforeEach(() => {
  opened = openTestStore();
  folder = join(opened.folder, 'applications');
  mkdirSync(folder);
});
afterEach(() => {
  opened.close();
});

/** As version 0.1 wrote it. */
const application = {
  reference: '20261120-0a1b2c3d',
  receivedAt: '2026-11-20T03:04:05.678Z',
  slug: 'hop-tac-xa-che-mau',
  application: {
    name: 'Hợp tác xã Chè Mẫu',
    kind: 'hop-tac-xa',
    about: 'Trồng và chế biến chè.',
    products: ['che'],
    area: 'Xã Mẫu',
    supports: ['ap-dung-haccp'],
    wishes: 'Muốn học HACCP',
    contact_person: 'Nguyễn Thị Mẫu',
    phone: '0912345678',
    publish: ['phone'],
    consent: 'yes',
  },
};
const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};

test('an application that was kept as a file is taken over whole, once, and its file deleted', () => {
  write('20261120-0a1b2c3d.json', JSON.stringify(application));
  expect(importApplications(opened.store, folder)).toEqual({ taken: 1, damaged: [] });
  const { wishes, contact_person, phone, ...rest } = application.application;
  expect(opened.store.get(application.reference)).toMatchObject({
    kind: 'membership',
    state: 'new',
    title: 'Hợp tác xã Chè Mẫu',
    subject: 'members/hop-tac-xa-che-mau',
    receivedAt: application.receivedAt,
    answers: rest,
    contact: { wishes, contact_person, phone },
  });
  expect(existsSync(folder)).toBe(false);
  // A start that was cut off before the file was deleted finds it again.
  mkdirSync(folder);
  write('20261120-0a1b2c3d.json', JSON.stringify(application));
  importApplications(opened.store, folder);
  expect(opened.store.count()).toBe(1);
});

test('a file that cannot be read stays, is named, and holds up no other', () => {
  write('20261120-0a1b2c3d.json', JSON.stringify(application));
  write('20261120-ffffffff.json', '{"reference":');
  write('notes.txt', 'of the operator');
  const { taken, damaged } = importApplications(opened.store, folder);
  expect(taken).toBe(1);
  expect(damaged).toMatchObject([{ part: 'request', name: 'applications/20261120-ffffffff.json' }]);
  expect(readdirSync(folder).toSorted()).toEqual(['20261120-ffffffff.json', 'notes.txt']);
});

test('no folder is no fault', () => {
  expect(importApplications(opened.store, join(folder, 'none'))).toEqual({ taken: 0, damaged: [] });
});
