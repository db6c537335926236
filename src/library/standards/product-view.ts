/** What the page of a product or a topic says, as plain data. */
import { applicableTo } from '#domain/editions/applicability.ts';
import type { ApplicabilityGroupId, ApplicabilityLine } from '#domain/editions/applicability.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { ApplicabilityItem, Link } from '#library/view-types.ts';
import type { Library, Product, Topic } from '#library/build-library.ts';
import type { Standard } from './standard.ts';
import { applicabilityItem } from './list-items.ts';
import { icsPath } from '#routes.ts';
import { isObsolete } from '#domain/editions/lifecycle.ts';

export interface ApplicableGroupView {
  id: ApplicabilityGroupId;
  title: string;
  explanation: string;
  /** Documents on the subject itself, and every one that binds it. */
  current: ApplicabilityItem[];
  /** Documents for every maker, through the topics that bind the product, or only near it in the ICS. */
  general: ApplicabilityItem[];
  /** Superseded and withdrawn editions, for the record. */
  obsolete: ApplicabilityItem[];
  /** Where the whole of a long group can be browsed. */
  more: Link[];
}

/** International rows by ICS run to thousands; past this many the list of the ICS code is the better place. */
const shownNeighbours = 40;

type Line = ApplicabilityLine<Standard>;

/** What applies to a product or a topic, in the order in which an enterprise needs it. */
export function applicableGroups(
  subject: Pick<Product, 'slug' | 'ics'> & Partial<Pick<Product, 'topics' | 'keywords_en'>>,
  library: Library,
): ApplicableGroupView[] {
  const { slug, ics, topics = [], keywords_en: keywords = [] } = subject;
  const show = (lines: readonly Line[]) => lines.map((line) => applicabilityItem(line, library));
  return applicableTo(library.applicability, { slug, ics, topics }).map(
    ({ id, title, explanation, lines }) => {
      const usable = lines.filter((line) => !isObsolete(line.standard.status));
      if (id === 'international') {
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
        };
      }
      return {
        id,
        title,
        explanation,
        current: show(usable.filter((line) => !isGeneral(line))),
        general: show(usable.filter(isGeneral)),
        obsolete: show(lines.filter((line) => isObsolete(line.standard.status) && !isGeneral(line))),
        more: [],
      };
    },
  );
}

/** For every maker, through a topic that binds the product; what is mandatory is never set aside. */
function isGeneral({ standard, reasons }: Line): boolean {
  return !standard.mandatory && reasons[0]?.kind === 'topic';
}

/**
 * An ICS code gathers neighbours (67.220.10 is cinnamon and pepper alike), so standards whose title names the product come
 * first. Without keywords there is nothing to tell them by.
 */
function splitByTitle(lines: readonly Line[], keywords: readonly string[]) {
  if (keywords.length === 0) return { named: lines.slice(0, shownNeighbours), neighbours: [] };
  const escaped = keywords.map((keyword) => keyword.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`\\b(?:${escaped.join('|')})`, 'i');
  const namesProduct = ({ standard }: Line) => pattern.test(standard.titleEn ?? '');
  return {
    named: lines.filter(namesProduct),
    neighbours: lines.filter((line) => !namesProduct(line)).slice(0, shownNeighbours),
  };
}

function icsLink(code: string, { ics, icsCounts }: Library): Link {
  return {
    href: icsPath(code),
    label: `ICS ${code} ${ics.byCode.get(code)?.entry.name_vi ?? ''} (${icsCounts.get(code) ?? 0} tài liệu)`,
  };
}

/** How many standards bind a product and how many are about it; superseded and withdrawn ones do not count. */
export function productCounts(product: Product, library: Library): { mandatory: number; voluntary: number } {
  const groups = applicableGroups(product, library).filter(({ id }) => id !== 'international');
  const mandatory = groups.find(({ id }) => id === 'mandatory')?.current.length ?? 0;
  const all = groups.reduce((sum, { current }) => sum + current.length, 0);
  return { mandatory, voluntary: all - mandatory };
}

/** The counts in words. That no regulation is known is said so: it does not mean that there is none. */
export function productCountWords(product: Product, library: Library): string[] {
  const { mandatory, voluntary } = productCounts(product, library);
  return [mandatory > 0 ? `${mandatory} bắt buộc` : 'chưa thấy quy chuẩn', `${voluntary} tự nguyện`];
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
