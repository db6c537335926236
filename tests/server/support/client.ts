/** A browser with the CMS open, as the newsroom sees it. */
import { OpenedVersions } from '../../../admin/client/saving/opened-versions.ts';
import { noteVersions, withVersions } from '../../../admin/client/saving/send-versions.ts';

export interface Answer {
  status: number;
  /** The JSON of the answer. */
  body: Record<string, unknown>;
}

export class Client {
  readonly address: string;
  /** The cookie of the session. */
  cookie = '';
  /** The cookie by which the server knows this device again; a browser keeps it when the session ends. */
  device = '';
  /** Versions of the entries that this browser's page has opened. */
  readonly versions = new OpenedVersions({
    getItem: () => null,
    setItem: () => undefined,
    removeItem: () => undefined,
  });

  readonly #sendsVersions: boolean;

  constructor(address: string, { sendsVersions = true } = {}) {
    this.address = address;
    this.#sendsVersions = sendsVersions;
  }

  /** Sends the sign-in form. Returns the answer, without following it. */
  async form(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const response = await fetch(`${this.address}/admin/dang-nhap/`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: this.address,
        cookie: [this.cookie, this.device].filter(Boolean).join('; '),
        ...headers,
      },
      body: new URLSearchParams(fields),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';', 1);
      if (pair.startsWith('toasoan-thiet-bi=')) this.device = pair;
      else this.cookie = pair;
    }
    return response;
  }

  async signIn(login: string, password: string): Promise<void> {
    const response = await this.form({ login, password });
    if (response.status !== 303) throw new Error(`Sign-in: ${response.status} ${await response.text()}`);
  }

  get(path: string): Promise<Response> {
    return fetch(this.address + path, { redirect: 'manual', headers: { cookie: this.cookie } });
  }

  /** Sends a form of a management page, and follows to the page that answers. */
  async act(
    path: string,
    action: string,
    fields: Record<string, string> = {},
    headers: Record<string, string> = {},
  ): Promise<{ status: number; page: string }> {
    const response = await fetch(this.address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: this.address, cookie: this.cookie, ...headers },
      body: new URLSearchParams({ viec: action, ...fields }),
    });
    if (response.status !== 303) return { status: response.status, page: await response.text() };
    return { status: 303, page: await this.page(response.headers.get('location') ?? '') };
  }

  /** Sends a form of a management page with a file, and follows to the page that answers. */
  async actWithFile(
    path: string,
    action: string,
    { name, bytes }: { name: string; bytes: Uint8Array },
    fields: Record<string, string> = {},
  ): Promise<{ page: string; to: string }> {
    const body = new FormData();
    for (const [key, value] of Object.entries({ viec: action, ...fields })) body.set(key, value);
    body.set('tep', new File([new Uint8Array(bytes)], name));
    const headers = { origin: this.address, cookie: this.cookie };
    const response = await fetch(this.address + path, { method: 'POST', redirect: 'manual', headers, body });
    const to = response.headers.get('location') ?? '';
    return { to, page: to === '' ? await response.text() : await this.page(to) };
  }

  /** The HTML of a page. */
  async page(path: string): Promise<string> {
    return (await this.get(path)).text();
  }

  async post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(this.address + path, {
      method: 'POST',
      headers: {
        origin: this.address,
        cookie: this.cookie,
        'content-type': 'application/json',
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const json = (await response.json()) as Record<string, unknown>;
    return { status: response.status, body: json };
  }

  /** One request of Decap's proxy protocol. */
  async call(
    action: string,
    params: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const request = { action, params: { branch: 'main', ...params } };
    if (!this.#sendsVersions) return this.post('/api/v1', request, headers);
    const answer = await this.post('/api/v1', withVersions(request, this.versions), headers);
    if (answer.status === 200) noteVersions(request, answer.body, this.versions);
    return answer;
  }

  /** Sends the bytes of one upload, as the page does before it saves a draft. */
  async upload(path: string, bytes: Uint8Array): Promise<Answer> {
    const response = await fetch(`${this.address}/api/newsroom/uploads?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      headers: {
        origin: this.address,
        cookie: this.cookie,
        'content-type': 'application/octet-stream',
      },
      body: new Uint8Array(bytes),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** The bytes at an address. */
  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.get(path)).arrayBuffer());
  }

  /** Opens a published entry, as the editor does. Returns its text. */
  async open(path: string): Promise<string> {
    const text = String((await this.call('getEntry', { path })).body['data']);
    this.versions.open(path, text);
    return text;
  }

  /** Opens the draft of a product. */
  async openDraft(slug: string): Promise<string> {
    const path = `content/products/${slug}.yaml`;
    const params = { collection: 'products', slug, id: '1', path };
    const text = String((await this.call('unpublishedEntryDataFile', params)).body['data']);
    this.versions.open(path, text);
    return text;
  }

  /** Saves a product as a draft, or directly. */
  save(slug: string, raw: string, { assets = [] as unknown[], useWorkflow = true } = {}): Promise<Answer> {
    return this.call('persistEntry', {
      dataFiles: [{ slug, path: `content/products/${slug}.yaml`, raw }],
      assets,
      options: {
        collectionName: 'products',
        commitMessage: `Sửa products “${slug}”`,
        useWorkflow,
        status: 'draft',
      },
    });
  }

  move(slug: string, newStatus: string): Promise<Answer> {
    return this.call('updateUnpublishedEntryStatus', { collection: 'products', slug, newStatus });
  }

  publish(slug: string): Promise<Answer> {
    return this.call('publishUnpublishedEntry', { collection: 'products', slug });
  }

  async status(): Promise<Record<string, unknown>> {
    return (await (await this.get('/api/newsroom/status')).json()) as Record<string, unknown>;
  }
}
