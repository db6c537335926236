/** Status bar section for the open entry: the comments on its draft and its scheduled publication time. */

/** The answer of `GET /api/newsroom/draft`. */
export interface DraftNotes {
  comments: readonly { at: string; name: string; text: string; sentBack: boolean }[];
  planned?: { at: string; stopped?: string };
}

const clock = new Intl.DateTimeFormat('vi-VN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Ho_Chi_Minh',
});

/** The entry that an address of the CMS has open, `collection/slug`; undefined: none. */
export function openEntry(hash: string): string | undefined {
  const [, collection, slug] = /^#\/collections\/([^/]+)\/entries\/([^/?]+)/.exec(hash) ?? [];
  return collection === undefined || slug === undefined
    ? undefined
    : `${collection}/${decodeURIComponent(slug)}`;
}

/** The beginning of a long comment; the whole stands on the page of the drafts. */
function shortened(text: string): string {
  return text.length <= 240 ? text : `${text.slice(0, 240).replace(/\s+\S*$/, '')}…`;
}

/** The notes as lines: the last comment, how many came before it, and the hour of publication. */
export function noteLines({ comments, planned }: DraftNotes): string[] {
  const last = comments.at(-1);
  const lines: string[] = [];
  if (last !== undefined) {
    const what = last.sentBack ? 'trả lại để sửa' : 'nhắn';
    const more = comments.length > 1 ? ` (và ${comments.length - 1} lời nhắn trước)` : '';
    lines.push(`${last.name} ${what}, ${clock.format(new Date(last.at))}: “${shortened(last.text)}”${more}`);
  }
  if (planned !== undefined) {
    lines.push(
      planned.stopped === undefined
        ? `Hẹn công bố lúc ${clock.format(new Date(planned.at))}.`
        : `Chưa công bố theo giờ hẹn: ${planned.stopped}`,
    );
  }
  return lines;
}

/** Keeps a part of the status bar at the entry that is open. */
export function showDraftNotes(place: HTMLElement): void {
  let shown = 0;
  const refresh = async () => {
    const turn = ++shown;
    const name = openEntry(location.hash);
    place.replaceChildren();
    place.hidden = true;
    if (name === undefined) return;
    const response = await fetch(`/api/newsroom/draft?name=${encodeURIComponent(name)}`);
    // Another entry may have been opened while this one was asked for.
    if (!response.ok || turn !== shown) return;
    const lines = noteLines((await response.json()) as DraftNotes).map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    });
    const link = document.createElement('a');
    link.href = `/admin/quan-ly/ban-nhap/?bai=${encodeURIComponent(name)}`;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = 'Nhắn, trả lại, hẹn giờ, gỡ bài';
    place.append(...lines, link);
    place.hidden = false;
  };
  const show = () => void refresh().catch(() => undefined);
  window.addEventListener('hashchange', show);
  // Somebody may have sent the draft back while this tab lay behind another.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') show();
  });
  show();
}
