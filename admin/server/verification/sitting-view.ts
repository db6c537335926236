/** Sittings: what each person answered, to be handed in, reviewed and published together. */
import { html } from 'hono/html';
import { editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { mainCommit } from '../cms/context.ts';
import { form, moment, table } from '../management/parts.ts';
import type { Html, Visit } from '../management/page.ts';
import { byDesignation } from './answers.ts';
import { readStandards } from './entries.ts';
import type { StandardFile } from './entries.ts';
import { listSittings, mayPublish, sittingEntries } from './sittings.ts';
import type { Sitting, SittingEntry } from './sittings.ts';

const statusLabels = { draft: 'đang ghi', pending_review: 'chờ duyệt' } as const;

/** All sittings; each with its answers. */
export async function sittingsView(visit: Visit): Promise<Html> {
  const { git } = visit.server.requireContext();
  const sittings = await listSittings(git);
  const shown = sittings.filter(
    ({ login }) => mayPublish(visit.caller) || login === visit.caller.account.login,
  );
  if (shown.length === 0)
    return html`<p>Chưa có đợt xác minh nào. Câu trả lời đầu tiên ở hàng đợi mở một đợt.</p>`;
  const parts = [];
  for (const sitting of shown) parts.push(await sittingPart(visit, sitting));
  return html`${parts}`;
}

async function sittingPart(visit: Visit, sitting: Sitting): Promise<Html> {
  const { git } = visit.server.requireContext();
  const entries = await sittingEntries(git, sitting);
  const tips = byDesignation(await readStandards(git, sitting.tip));
  // The list of main stays the one that is kept ready.
  await readStandards(git, await mainCommit(git));
  const name = visit.server.accounts.find(sitting.login)?.name ?? sitting.login;
  const hidden = { dot: sitting.id, ban: sitting.tip };
  const isOwn = sitting.login === visit.caller.account.login;
  const rows = entries.map((entry) => row(entry, tips, hidden));
  return html`<section class="card" aria-labelledby="dot-${sitting.id}">
    <h2 id="dot-${sitting.id}">${entries.length} câu trả lời của ${name}</h2>
    <p class="hint">${statusLabels[sitting.status]}, ghi lần cuối ${moment(sitting.updatedAt)}</p>
    <div class="row">
      ${
        mayPublish(visit.caller) && entries.length > 0
          ? form({ action: 'cong-bo', hidden, button: `Công bố ${entries.length} câu trả lời` })
          : ''
      }
      ${
        sitting.status === 'draft' && isOwn && !mayPublish(visit.caller)
          ? form({ action: 'gui-duyet', hidden, button: 'Gửi duyệt' })
          : ''
      }
      ${
        sitting.status === 'pending_review'
          ? form({
              action: 'tra-lai',
              hidden,
              button: isOwn ? 'Lấy lại để sửa' : 'Trả lại người viết',
              look: 'quiet',
            })
          : ''
      }
      ${form({ action: 'bo-dot', hidden, button: 'Bỏ cả đợt', look: 'danger' })}
    </div>
    ${table('Câu trả lời của đợt', ['Số hiệu', 'Đang ghi', 'Sẽ ghi', 'Nguồn', 'Việc'], rows)}
  </section>`;
}

/** The newer edition that an entry will have, from wherever it is recorded. */
function newerOf(file: StandardFile, tips: ReadonlyMap<string, StandardFile>): string {
  const { designation, replaced_by_unlisted: unlisted } = file.data;
  const listed = [...tips.values()].filter(({ data }) => data.replaces.includes(designation));
  return [...listed.map(({ data }) => data.designation), ...unlisted].join(', ');
}

function row(
  { before, after }: SittingEntry,
  tips: ReadonlyMap<string, StandardFile>,
  hidden: Readonly<Record<string, string>>,
): (Html | string)[] {
  const { data } = after;
  const [source] = data.sources;
  const label = editionStatusLabel[data.status];
  const newer = data.status === 'superseded' ? newerOf(after, tips) : '';
  return [
    html`<strong>${data.designation}</strong> ${data.title_vi ?? ''}`,
    before === undefined ? '' : editionStatusLabel[before.data.status],
    newer === '' ? label : `${label}: ${newer}`,
    source === undefined
      ? ''
      : html`<a href="${source.url}" target="_blank" rel="noopener noreferrer">${source.seen}</a>`,
    form({
      action: 'bo-cau',
      hidden: { ...hidden, muc: after.id },
      button: 'Bỏ',
      look: 'quiet',
      about: `câu trả lời về ${data.designation}`,
    }),
  ];
}
