/** Forms of visitors, sent to a newsroom that serves all tests of a file. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { FormName } from '#schemas/requests/forms.ts';
import { formAddress } from '#schemas/requests/forms.ts';
import type { Requests } from '../../../admin/server/requests/requests.ts';
import { Client } from './client.ts';
import { useMovingClock } from './moving-clock.ts';
import type { SmallCms } from './small-newsroom.ts';
import { openSmallCms, password } from './small-newsroom.ts';

export interface FormAnswer {
  status: number;
  received?: boolean;
  reference?: string;
  outcome?: string;
  problems?: { field: string; message: string }[];
  error?: string;
  ticket?: string;
}

type Fields = Record<string, string>;

/** One form of each kind, filled in as people do. */
export const filledIn: Readonly<Record<Exclude<FormName, 'cancellation' | 'membership'>, Fields>> = {
  question: {
    subject: 'Tiêu chuẩn cho miến dong',
    question: 'Miến dong bán vào siêu thị cần tiêu chuẩn nào?',
    contact_person: 'Trần Văn Riêng',
    phone: '0987 654 321',
    email: 'rieng@example.vn',
  },
  'error-report': { page: '/san-pham/che/', correction: 'Ghi sai tên xã.' },
  verification: { page: '/tieu-chuan/tcvn-1-2020/', entry: 'TCVN 1:2020', reason: 'Làm hồ sơ' },
  interest: {
    supports: 'ap-dung-iso-9001',
    organisation: 'Hợp tác xã Chè Mẫu',
    area: 'Xã Mẫu',
    kind: 'hop-tac-xa',
    contact_person: 'Trần Văn Riêng',
    phone: '0987654321',
  },
  registration: {
    course: 'lop-mau',
    people: '1',
    organisation: 'Hợp tác xã Chè Mẫu',
    area: 'Xã Mẫu',
    contact_person: 'Trần Văn Riêng',
    phone: '0987654321',
  },
  survey: {
    organisation: 'Hợp tác xã Chè Mẫu',
    area: 'Xã Mẫu',
    kind: 'hop-tac-xa',
    size: 'to-50',
    standards: 'company',
    publish: 'totals',
  },
  notices: { about: 'courses', email: 'rieng@example.vn' },
};

/** Opens the newsroom for the tests of a file. An hour passes before each, so that limits start afresh. */
export function useForms() {
  let small: SmallCms;
  const wait = useMovingClock();

  beforeAll(async () => {
    small = await openSmallCms();
  });
  afterAll(async () => {
    await small.close();
  });
  beforeEach(() => {
    wait(61 * 60_000);
  });

  async function open(name: FormName, query = ''): Promise<{ ticket: string; note?: string }> {
    const response = await fetch(`${small.address}${formAddress(name)}${query}`, {
      headers: { accept: 'application/json' },
    });
    return (await response.json()) as { ticket: string; note?: string };
  }

  function post(name: FormName, fields: Fields, headers: Fields = {}): Promise<Response> {
    return fetch(`${small.address}${formAddress(name)}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'application/json', origin: small.address, ...headers },
      body: new URLSearchParams(fields),
    });
  }

  /** Sends a form as the page's script does, after the time that a person takes. */
  async function send(name: FormName, fields: Fields, headers: Fields = {}): Promise<FormAnswer> {
    const { ticket } = await open(name);
    wait(30_000);
    const response = await post(name, { consent: 'yes', ticket, ...fields }, headers);
    return { status: response.status, ...((await response.json()) as object) };
  }

  async function editor(): Promise<Client> {
    const client = new Client(small.address);
    await client.signIn('editor', password);
    return client;
  }

  return {
    newsroom: () => small,
    requests: (): Requests => {
      const { requests } = small.newsroom;
      if (requests === undefined) throw new Error('no requests');
      return requests;
    },
    wait,
    open,
    post,
    send,
    editor,
  };
}
