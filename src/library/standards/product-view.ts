/** View of the page of a product or a topic, as plain data. */
import { applicableTo } from '#domain/applicability/applicability.ts';
import type { ApplicabilityGroupId } from '#domain/applicability/groups.ts';
import { countApplicable, listedParts } from '#domain/applicability/parts.ts';
import type { ApplicabilityCounts } from '#domain/applicability/parts.ts';
import type { ApplicabilityGroup, ApplicabilityLine } from '#domain/applicability/types.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { ApplicabilityItem, Link } from '#library/view-types.ts';
import type { Library, Product, Topic } from '#library/build-library.ts';
import type { Standard } from './standard.ts';
import { noticesFor } from './overtakings/overtakings.ts';
import type { OvertakingNotice } from './overtakings/overtakings.ts';
import { applicabilityItem } from './list-items.ts';
import { icsPath } from '#routes.ts';

/** A product or a topic, as far as what applies to it is concerned. */
type Subject = Pick<Product, 'slug' | 'ics'> & Partial<Pick<Product, 'kind' | 'topics' | 'keywords_en'>>;

export interface ApplicableGroupView {
  id: ApplicabilityGroupId;
  title: string;
  explanation: string;
  /** Binding standards, always or in a case, and voluntary standards on the subject itself: the list of the subject. */
  current: ApplicabilityItem[];
  /** Standards that come through the topics that bind the product and bind nobody; neighbours in the ICS. */
  general: ApplicabilityItem[];
  /** Superseded and withdrawn editions that nobody may use any more, for the record. */
  obsolete: ApplicabilityItem[];
  /** Where the whole of a long group can be browsed. */
  more: Link[];
  /** Newer international editions that the catalogue lacks, of what stands in the lists or is adopted there. */
  overtakings: OvertakingNotice[];
}

/** International rows by ICS run to thousands; past this many the list of the ICS code is the better place. */
const shownNeighbours = 40;

type Line = ApplicabilityLine<Standard>;

const byLibrary = new WeakMap<Library, WeakMap<Subject, ApplicabilityGroup<Standard>[]>>();

/** The standards that apply to a product or a topic, each with the part in which it is counted; computed once per library. */
export function applicableLines(subject: Subject, library: Library): readonly ApplicabilityGroup<Standard>[] {
  const bySubject = byLibrary.get(library) ?? new WeakMap<Subject, ApplicabilityGroup<Standard>[]>();
  byLibrary.set(library, bySubject);
  const known = bySubject.get(subject);
  if (known) return known;
  const { slug, ics, kind, topics = [] } = subject;
  const groups = applicableTo(library.applicability, { slug, ics, topics, food: kind === 'nong-san' });
  bySubject.set(subject, groups);
  return groups;
}

/** The standards that apply to a product or a topic, in the order in which an enterprise needs them. */
export function applicableGroups(subject: Subject, library: Library): ApplicableGroupView[] {
  const { ics, keywords_en: keywords = [] } = subject;
  const show = (lines: readonly Line[]) => lines.map((line) => applicabilityItem(line, library));
  return applicableLines(subject, library).map(({ id, title, explanation, lines }) => {
    const past = lines.filter(({ part }) => part === 'past');
    const overtakings = noticesFor(
      lines.filter(({ part }) => part !== 'past').map(({ standard }) => standard),
      library,
    );
    if (id === 'international') {
      const usable = lines.filter(({ part }) => part !== 'past');
      const { named, neighbours } = splitByTitle(usable, keywords);
      const more = ics.filter((code) => library.icsCounts.has(code)).map((code) => icsLink(code, library));
      // The history of thousands of ISO editions is on their own pages.
      return {
        id,
        title,
        explanation,
        current: show(named),
        general: show(neighbours),
        obsolete: [],
        more,
        overtakings,
      };
    }
    return {
      id,
      title,
      explanation,
      current: show(lines.filter(({ part }) => listedParts.includes(part))),
      general: show(lines.filter(({ part }) => part === 'shared' || part === 'shared-state')),
      // Old editions that were for every maker are on the pages of their topics.
      obsolete: show(
        past.filter(({ standard, reasons }) => standard.mandatory || reasons[0]?.kind === 'product'),
      ),
      more: [],
      overtakings,
    };
  });
}

/** The list of a product or a topic: what binds it, always or in a case, and what is about it; no past editions. */
export function listedStandards(subject: Subject, library: Library): Standard[] {
  return applicableLines(subject, library).flatMap(({ lines }) =>
    lines.filter(({ part }) => listedParts.includes(part)).map(({ standard }) => standard),
  );
}

/** Whether the English title of an international standard has one of a product's words. */
export function namesInTitle({ standard }: Line, keywords: readonly string[]): boolean {
  if (keywords.length === 0) return false;
  const escaped = keywords.map((keyword) => keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`\\b(?:${escaped.join('|')})`, 'i').test(standard.titleEn ?? '');
}

/**
 * An ICS code gathers neighbours (67.220.10 is cinnamon and pepper alike), so standards whose title names the product come
 * first. Without keywords there is nothing to tell them by.
 */
function splitByTitle(lines: readonly Line[], keywords: readonly string[]) {
  if (keywords.length === 0) return { named: lines.slice(0, shownNeighbours), neighbours: [] };
  return {
    named: lines.filter((line) => namesInTitle(line, keywords)),
    neighbours: lines.filter((line) => !namesInTitle(line, keywords)).slice(0, shownNeighbours),
  };
}

function icsLink(code: string, { ics, icsCounts }: Library): Link {
  return {
    href: icsPath(code),
    label: `ICS ${code} ${ics.byCode.get(code)?.entry.name_vi ?? ''} (${icsCounts.get(code) ?? 0} tài liệu)`,
  };
}

/** How many standards of each part a product or a topic has: the numbers of its card, its headings, its list and saving. */
export function productCounts(subject: Subject, library: Library): ApplicabilityCounts {
  return countApplicable(applicableLines(subject, library));
}

/** The counts in words, as a card shows them. That no regulation is known is said so: it does not mean that there is none. */
export function productCountWords(subject: Subject, library: Library): string[] {
  const { binding, conditional, own, state } = productCounts(subject, library);
  return [
    ...(binding > 0 ? [`${binding} bắt buộc`] : []),
    ...(conditional > 0 ? [`${conditional} bắt buộc tùy trường hợp`] : []),
    ...(binding + conditional === 0 ? ['chưa thấy quy chuẩn'] : []),
    `${own} tự nguyện`,
    ...(state > 0 ? [`${state} thước đo của cơ quan nhà nước`] : []),
  ];
}

/** Whether Vietnamese standards on the product itself are known; where none is, the page says so. */
export function hasNationalProductStandard(subject: Product | Topic, { standards }: Library): boolean {
  return standards.some(
    ({ national, topic, products, mandatory }) =>
      national && !mandatory && topic === 'product' && products.includes(subject.slug),
  );
}

/** Geographical indications and marks as rows of text. */
export function indicationFacts({ geographical_indication }: Product) {
  return geographical_indication.map(
    ({ type, name, product, register_no, decision, date, manager, source }) => ({
      type,
      name,
      product,
      facts: [
        register_no ? `số đăng bạ ${register_no}` : '',
        decision ? `Quyết định ${decision}` : '',
        date ? dateText(date) : '',
        manager ? `quản lý: ${manager}` : '',
      ]
        .filter(Boolean)
        .join('; '),
      source,
    }),
  );
}

/** A day, a month or a year, as far as the source goes. */
function dateText(date: string): string {
  const unit = date.length === 4 ? 'năm' : date.length === 7 ? 'tháng' : 'ngày';
  return `${unit} ${formatDate(date)}`;
}
