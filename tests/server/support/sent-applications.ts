/**
 * The form with which enterprises ask to join the network, sent to a newsroom that serves all tests of a file; and what that newsroom keeps
 * of it.
 */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Client } from './client.ts';
import { useMovingClock } from './moving-clock.ts';
import type { SmallCms } from './small-newsroom.ts';
import { openSmallCms, password } from './small-newsroom.ts';

/** Parts of an application that editors alone may read. */
export const secrets = ['Nguyễn Thị Bí Mật', '0912345678', 'bi-mat@example.vn', 'Muốn được dạy HACCP'];

/** Opens the newsroom for the tests of a file. Each test has an applicant of its own, and sees only what came during it. */
export function useApplications() {
  let small: SmallCms;
  let number = 0;
  let before = { drafts: [] as string[], stored: [] as string[] };
  const wait = useMovingClock();

  beforeAll(async () => {
    small = await openSmallCms();
  });
  afterAll(async () => {
    await small.close();
  });
  beforeEach(() => {
    // All tests come from one address; an hour later it may send again.
    wait(61 * 60_000);
    number += 1;
    before = { drafts: allDrafts(), stored: allStored() };
  });

  const own = () => ({
    name: `Hợp tác xã Chè Mẫu ${number}`,
    kind: 'hop-tac-xa',
    about: 'Trồng và chế biến chè xanh ở xã Mẫu.',
    products: 'che',
    area: 'Xã Mẫu',
    certificates: 'VietGAP',
    wishes: 'Muốn được dạy HACCP',
    contact_person: 'Nguyễn Thị Bí Mật',
    phone: '0912 345 678',
    email: 'bi-mat@example.vn',
    consent: 'yes',
  });
  const slug = () => `hop-tac-xa-che-mau-${number}`;
  const branch = () => `cms/members/${slug()}`;
  const draftFile = (of = slug()) => small.git('show', `cms/members/${of}:content/members/${of}.yaml`);

  function allDrafts(): string[] {
    const refs = small.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/');
    return refs.split('\n').filter(Boolean);
  }

  const allStored = (): string[] =>
    (small.newsroom.requests?.store.list({ kind: 'membership' }, { most: 1000 }) ?? []).map(
      ({ reference }) => reference,
    );

  /** Where editors read a request. */
  const inbox = (reference = stored()[0] ?? '') => `/admin/quan-ly/hop-thu/?ma=${reference}`;
  const drafts = () => allDrafts().filter((one) => !before.drafts.includes(one));
  const stored = () => allStored().filter((one) => !before.stored.includes(one));

  /** Somebody of the newsroom, newly signed in: sessions end while the clock of these tests runs ahead. */
  async function person(login: 'editor' | 'author'): Promise<Client> {
    const client = new Client(small.address);
    await client.signIn(login, password);
    return client;
  }

  async function ticket(): Promise<string> {
    const response = await fetch(`${small.address}/api/gui/tham-gia`, {
      headers: { accept: 'application/json' },
    });
    return ((await response.json()) as { ticket: string }).ticket;
  }

  /** Posts the form as the page's script does; with `accept: text/html`, as a browser without script does. */
  function post(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${small.address}/api/gui/tham-gia`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'application/json', origin: small.address, ...headers },
      body: new URLSearchParams(fields),
    });
  }

  /** Fills the form in as a person does: it takes a while. */
  async function send(
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const opened = await ticket();
    wait(30_000);
    return post({ ...own(), ticket: opened, ...fields }, headers);
  }

  return {
    newsroom: () => small,
    wait,
    own,
    slug,
    branch,
    draftFile,
    drafts,
    stored,
    inbox,
    person,
    ticket,
    post,
    send,
  };
}
