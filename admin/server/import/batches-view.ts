/** Imports that wait for review, each with the entries that it adds and changes. */
import { html } from 'hono/html';
import { may } from '../auth/roles.ts';
import type { Batch } from '../drafts/batches.ts';
import { form, moment, table } from '../management/parts.ts';
import type { Html, Visit } from '../management/page.ts';
import { importText, importedEntries, listImports } from './imports.ts';
import type { ImportedEntry } from './imports.ts';

/** Entries of an import that are written out before the rest is counted. */
const mostShown = 100;

/** All imports, to those who may publish; to others their own. */
export async function batchesView(visit: Visit): Promise<Html> {
  const { caller } = visit;
  const mayPublish = may(caller.account.role, 'publish');
  const batches = (await listImports(visit.server.requireContext().git)).filter(
    ({ login }) => mayPublish || login === caller.account.login,
  );
  const parts = [];
  for (const batch of batches) parts.push(await batchPart(visit, batch, mayPublish));
  return html`<h2>Các đợt nhập chờ duyệt</h2>
    ${parts.length === 0 ? html`<p>Không có đợt nào.</p>` : parts}`;
}

async function batchPart({ server }: Visit, batch: Batch, mayPublish: boolean): Promise<Html> {
  const { git } = server.requireContext();
  const { count, entries } = await importedEntries(git, batch, mostShown);
  const name = server.accounts.find(batch.login)?.name ?? batch.login;
  const hidden = { dot: batch.id, tip: batch.tip };
  return html`<section class="card" aria-labelledby="dot-${batch.id}">
    <h3 id="dot-${batch.id}">${await importText(git, batch)}</h3>
    <p class="hint">${name}, ${moment(batch.updatedAt)}</p>
    <div class="row">
      ${mayPublish ? form({ action: 'cong-bo', hidden, button: `Công bố ${count} mục` }) : ''}
      ${form({ action: 'bo-dot', hidden, button: 'Bỏ đợt này', look: 'danger' })}
    </div>
    <details>
      <summary>Xem từng mục</summary>
      ${table('Các mục của đợt', ['Mục', 'Đổi gì'], entries.map(entryRow))}
      ${count > entries.length ? html`<p>… và ${String(count - entries.length)} mục nữa.</p>` : ''}
    </details>
  </section>`;
}

const lines = (values: readonly string[]) => (values.length === 0 ? 'trống' : values.join('; '));

function entryRow({ collection, slug, isNew, changes }: ImportedEntry): (Html | string)[] {
  const named = isNew ? slug : html`<a href="/admin/#/collections/${collection}/entries/${slug}">${slug}</a>`;
  return [
    html`${named}${isNew ? ' (mới)' : ''}`,
    html`<ul>
      ${changes.map(({ label, before, after }) =>
        isNew
          ? html`<li>${label}: ${lines(after)}</li>`
          : html`<li>${label}: <del>${lines(before)}</del> → <ins>${lines(after)}</ins></li>`,
      )}
    </ul>`,
  ];
}
