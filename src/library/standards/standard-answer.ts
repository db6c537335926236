/** The answer at the head of a standard's page: may I use it, must I, from when; then whom it binds and what it asks. */
import { parseDesignation } from '#domain/designation/designation.ts';
import { newerEdition, newestEditions } from '#domain/editions/supersession/edition-chain.ts';
import { latestOfSeries } from '#domain/editions/supersession/latest-of-series.ts';
import { forceOf } from '#domain/editions/force.ts';
import type { Force } from '#domain/editions/force.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Library } from '#library/build-library.ts';
import type { Fact, Link } from '#library/view-types.ts';
import { appliesLabels, demandLabels } from '#schemas/labels.ts';
import type { Standard } from './standard.ts';

/** The sentence above all, and where it leads. */
export interface StandardAnswer {
  /** The look: what holds, what to beware of, what is past. */
  tone: 'info' | 'warning' | 'success';
  text: string;
  links: Link[];
}

/** The sentence with its designations as links, and the links that it does not name. */
export function linkedAnswer({ text, links }: StandardAnswer): {
  parts: { text: string; href?: string | undefined }[];
  rest: Link[];
} {
  // The longer one first: `QCVN 01-1:2024/BYT` ends with no other, but a part of it may be one.
  const named = links
    .filter(({ label }) => text.includes(label))
    .toSorted((a, b) => b.label.length - a.label.length);
  let parts: { text: string; href?: string | undefined }[] = [{ text }];
  for (const { label, href } of named)
    parts = parts.flatMap((part) => {
      if (part.href !== undefined) return part;
      return part.text
        .split(label)
        .flatMap((words, index) => [...(index > 0 ? [{ text: label, href }] : []), { text: words }]);
    });
  return {
    parts: parts.filter((part) => part.text !== ''),
    rest: links.filter((link) => !named.includes(link)),
  };
}

const names = new Intl.ListFormat('vi', { type: 'conjunction' });

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** ", từ 30/06/2026", where the day is known. */
const since = (from: string | undefined) => (from === undefined ? '' : `, từ ${formatDate(from)}`);

/** Whom a regulation binds, as the rest of a sentence that begins with "Bắt buộc". */
function binding({ entry, products }: Standard, library: Library): string {
  switch (entry?.applies) {
    case 'product': {
      if (entry.addressees_vi !== undefined) return `Bắt buộc với ${entry.addressees_vi}`;
      const made = library.products.filter(({ slug }) => products.includes(slug));
      const what = names.format(made.map(({ name_vi }) => lowerFirst(name_vi.replace(/ \(.*\)$/, ''))));
      // A long list says less than the scope below it.
      const named = made.length > 0 && made.length <= 3 ? what : 'sản phẩm thuộc phạm vi quy chuẩn';
      return `Bắt buộc với mọi cơ sở làm ra hoặc bán ${named}`;
    }
    case 'case': {
      const occasion = entry.case_vi ?? '';
      return occasion.startsWith('Khi ')
        ? `Bắt buộc ${lowerFirst(occasion)}`
        : `Bắt buộc trong một trường hợp: ${lowerFirst(occasion)}`;
    }
    case 'state':
      return 'Là thước đo mà cơ quan nhà nước dùng';
    case undefined:
      return 'Bắt buộc áp dụng';
  }
}

function pastAnswer(
  standard: Standard,
  { end, usableUntil, state }: Force,
  library: Library,
): StandardAnswer {
  const newest = newestEditions(library.graph, standard.id).filter(({ id }) => id !== standard.id);
  const newer = newerEdition(library.graph, standard.id);
  const unlisted = newer?.kind === 'replaced' && newest.length === 0 ? latestOfSeries(newer.byUnlisted) : [];
  const successors = [...newest.map(({ designation }) => designation), ...unlisted];
  const links = newest.map(({ designation, href }) => ({ label: designation, href }));
  const word = state === 'ended' ? 'Không còn dùng' : 'Đã có bản thay thế';
  const [first] = newest;
  const from = first?.effective ?? end;
  const [unlistedOne, ...others] = unlisted;
  const year = first?.year ?? (others.length === 0 ? parseDesignation(unlistedOne ?? '')?.year : undefined);
  const when =
    from !== undefined ? `Từ ${formatDate(from)}` : year !== undefined ? `Từ ${String(year)}` : 'Nay';
  const instead =
    successors.length > 0
      ? ` ${when} dùng ${names.format(successors)}.`
      : standard.status === 'withdrawn'
        ? ' Đã bị hủy bỏ.'
        : '';
  const transition =
    state === 'transition' && usableUntil !== undefined
      ? ` Nơi được chuyển tiếp còn dùng bản này đến hết ${formatDate(usableUntil)}.`
      : '';
  if (newer?.kind === 'later-edition') {
    const later = newer.editions.map(({ designation, href }) => ({ label: designation, href }));
    return {
      tone: 'warning',
      text: `${word}.${instead}${laterSentence(newer.editions, false)}`,
      links: later,
    };
  }
  return { tone: 'warning', text: `${word}.${instead}${transition}`, links };
}

function catalogueAnswer(standard: Standard, force: Force, library: Library): StandardAnswer {
  const overtaking = library.overtakings.get(standard.designationKey);
  if (overtaking?.published !== undefined)
    return {
      tone: 'warning',
      text: `Đã có bản thay thế: ${names.format(overtaking.by)}, công bố ${formatDate(overtaking.published)}.`,
      links: [],
    };
  const says = `Theo danh mục của ISO tháng ${formatDate(library.site.iso_snapshot)}`;
  const newest = newestEditions(library.graph, standard.id).filter(({ id }) => id !== standard.id);
  const links = newest.map(({ designation, href }) => ({ label: designation, href }));
  if (force.state === 'forthcoming')
    return { tone: 'info', text: `${says}, bản này đang chuẩn bị công bố, chưa dùng được.`, links };
  if (force.state !== 'ended')
    return { tone: 'info', text: `${says}, bản này chưa bị hủy; áp dụng tự nguyện.`, links };
  const instead =
    newest.length > 0 ? `; nay có ${names.format(newest.map(({ designation }) => designation))}` : '';
  return { tone: 'warning', text: `${says}, bản này đã bị hủy bỏ hoặc thay thế${instead}.`, links };
}

/** The first sentence of the page, told once. */
export function standardAnswer(standard: Standard, library: Library): StandardAnswer {
  const force = forceOf(library.graph, standard.id);
  const { mandatory } = standard;
  if (standard.isoEdition) return catalogueAnswer(standard, force, library);
  if (force.state === 'ended' || force.state === 'transition') return pastAnswer(standard, force, library);
  const newer = newerEdition(library.graph, standard.id);
  // An entry may still be recorded in force when the edition that replaces it arrives.
  if (newer?.kind === 'replaced') return pastAnswer(standard, force, library);
  const later =
    newer?.kind === 'later-edition' || newer?.kind === 'replacement-upcoming' ? newer.editions : [];
  const links = later.map(({ designation, href }) => ({ label: designation, href }));
  const laterText = later.length === 0 ? '' : laterSentence(later, newer?.kind === 'replacement-upcoming');
  if (force.state === 'upcoming') {
    const day = formatDate(force.from ?? '');
    const text = mandatory ? `${binding(standard, library)}, từ ${day}.` : `Có hiệu lực từ ${day}.`;
    return { tone: 'info', text: `Chưa có hiệu lực. ${text}`, links };
  }
  if (force.state === 'in-force') {
    const text = mandatory
      ? `${binding(standard, library)}${since(force.from)}.`
      : `Còn hiệu lực${since(force.from)}; áp dụng tự nguyện.`;
    return { tone: 'success', text: `${text}${laterText}`, links };
  }
  const unverified = mandatory
    ? `${binding(standard, library)}${since(force.from)}, nếu còn hiệu lực: chưa ai xác minh tình trạng đến nay.`
    : 'Chưa ai xác minh bản này còn hiệu lực hay không; áp dụng tự nguyện.';
  return { tone: 'info', text: `${unverified}${laterText}`, links };
}

function laterSentence(later: readonly Standard[], upcoming: boolean): string {
  const designations = names.format(later.map(({ designation }) => designation));
  const [first] = later;
  if (upcoming)
    return ` ${designations} thay bản này${first?.effective ? ` từ ${formatDate(first.effective)}` : ''}.`;
  return ` Có bản mới hơn cùng số hiệu: ${designations}; cổng chưa thấy nguồn ghi rõ việc thay thế.`;
}

/** Days of force, as rows of facts. */
export function forceFacts(standard: Standard, library: Library): Fact[] {
  const { from, end, usableUntil } = forceOf(library.graph, standard.id);
  const row = (label: string, day: string | undefined) =>
    day === undefined ? [] : [{ label, value: formatDate(day) }];
  return [
    ...row('Có hiệu lực từ', from),
    ...row('Hết hiệu lực từ', end),
    ...row('Được dùng chuyển tiếp đến hết', usableUntil),
  ];
}

/** Whom a regulation binds and what it asks; undefined where nothing is recorded. */
export function obligations({ entry, products }: Standard, library: Library) {
  if (!entry) return undefined;
  const { applies, case_vi, binds_vi, demands, demands_vi, transition, doubt_vi } = entry;
  const byProduct = entry.applies_by_product
    .filter(({ product }) => products.includes(product))
    .map(({ product, applies: value }) => ({
      label: library.subjects.get(product)?.name ?? product,
      value: appliesLabels[value],
    }));
  if (!applies && !binds_vi && !demands_vi && !transition && !doubt_vi) return undefined;
  return {
    applies: applies && (applies === 'case' && case_vi !== undefined ? case_vi : appliesLabels[applies]),
    byProduct,
    whom: binds_vi,
    demands: demands.map((kind) => demandLabels[kind]),
    asks: demands_vi,
    transition: transition?.who_vi,
    doubt: doubt_vi,
  };
}
