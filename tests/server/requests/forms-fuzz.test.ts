import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { formAddress, formNames, formOf } from '#schemas/requests/forms.ts';
import { createCmsHttpServer } from '../../../admin/server/main.ts';
import { listen } from '../../../admin/server/http/site/static-site.ts';
import { courseEntry, supportEntry } from '../support/request-entries.ts';
import { filledIn, useForms } from '../support/sent-forms.ts';

/** `FORM_BODIES=10000 npx vitest run tests/server/requests/forms-fuzz.test.ts` for the figure of the docs. */
const bodies = Number(process.env['FORM_BODIES'] ?? 40);

const { newsroom, requests, open, wait, editor } = useForms();

/** Forms that are in order: one changed a little gets further than noise does. */
const sound: Readonly<Record<string, Record<string, string>>> = {
  ...filledIn,
  membership: {
    name: 'Hợp tác xã Chè Mẫu',
    kind: 'hop-tac-xa',
    about: 'Trồng và chế biến chè xanh ở xã Mẫu.',
    products: 'che',
    area: 'Xã Mẫu',
    contact_person: 'Trần Văn Riêng',
    phone: '0912 345 678',
  },
};

beforeAll(async () => {
  newsroom().origin.commit('content/supports/ap-dung-iso-9001.md', supportEntry);
  newsroom().origin.commit('content/courses/lop-mau.md', courseEntry());
  await (await editor()).post('/api/newsroom/sync', {});
});

const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '=1+1',
      '@SUM(A1)',
      "'; DROP TABLE request;--",
      '<script>alert(1)</script>',
      '\r\nBcc: x@y.vn',
      'yes',
    ],
    ...[
      '\u0000',
      '\u200b',
      '\ud800',
      '9'.repeat(400),
      'x'.repeat(5000),
      '-1',
      '1e999',
      '../../etc',
      'constructor',
    ],
  ),
  fc.string({ unit: 'binary' }),
);

test.each(formNames)(
  'whatever is sent to %s is answered, never with a fault of the server, and what was acknowledged is kept once',
  async (name) => {
    const reach = { origin: undefined, loopback: true, trustProxy: true };
    const http = createCmsHttpServer(newsroom().newsroom, reach);
    const address = await listen(http, '127.0.0.1', 0);
    const fields = Object.keys(formOf(name).fields);
    const changes = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom(...fields, 'ticket', 'dia_chi_phu'), fc.string()), hostile),
      {
        maxLength: 4,
      },
    );
    const before = requests().store.count();
    const references = new Set<string>();
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(changes, async (changed) => {
        const { ticket } = await open(name);
        wait(sent % 50 === 0 ? 61 * 60_000 : 5000);
        sent += 1;
        const body = new URLSearchParams({ ...sound[name], consent: 'yes', ticket });
        for (const [field, value] of changed) body.set(field, value);
        const response = await fetch(`${address}${formAddress(name)}`, {
          method: 'POST',
          headers: {
            accept: 'application/json',
            origin: address,
            'x-forwarded-for': `10.${(sent >> 16) & 255}.${(sent >> 8) & 255}.${sent & 255}`,
          },
          body,
        });
        const answer = (await response.json()) as { reference?: string; error?: string };
        // The one 503 that is no fault: applications, once too many wait to be read.
        if (response.status === 503) expect(answer.error).toContain('quá nhiều đơn chờ');
        else expect([200, 409, 422, 429]).toContain(response.status);
        if (answer.reference !== undefined) references.add(answer.reference);
      }),
      { seed: 15, numRuns: bodies, endOnFailure: true },
    );
    const kept = requests().store.count() - before;
    expect(kept).toBe(name === 'cancellation' ? 0 : references.size);
    // Cancellations need a code, and notices a mail server; all others get as far as the database.
    if (name !== 'cancellation' && name !== 'notices') expect(kept).toBeGreaterThan(0);
    if (bodies > 40) console.log(`${name}: ${sent} bodies, ${kept} kept`);
    http.closeAllConnections();
    http.close();
  },
  30_000 + bodies * 300,
);
