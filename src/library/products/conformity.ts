/** "Tôi có phải công bố hợp quy không?" of a product: each question and each outcome as a page of its own, and all of them as one tree. */
import { isObsolete } from '#domain/editions/lifecycle.ts';
import { conformityQuestions } from '#domain/obligations/conformity-questions.ts';
import type {
  ConformityNode,
  ConformityOutcomeId,
  ConformityQuestionId,
} from '#domain/obligations/conformity-questions.ts';
import type { Library, Product } from '#library/build-library.ts';
import { dutiesOf } from '#library/law/duties.ts';
import type { Duty } from '#library/law/duties.ts';
import { applicabilityItem } from '#library/standards/list-items.ts';
import type { ApplicabilityItem, Link } from '#library/view-types.ts';
import { compareVietnamese } from '#text/vietnamese.ts';
import { bindingLines } from './binding.ts';
import { conformityTexts, outcomeTexts } from './conformity-text.ts';
import { productPath } from '#routes.ts';

export interface ConformityQuestionView {
  kind: 'question';
  /** How many questions were asked, this one included. */
  number: number;
  question: string;
  explanation: string;
  /** The subject of the question: regulations, or foods in words. */
  regulations: ApplicabilityItem[];
  cases: string[];
  yes: ConformityPage;
  no: ConformityPage;
}

export interface ConformityOutcomeView {
  kind: 'outcome';
  title: string;
  explanation: string;
  duties: Link[];
  regulations: ApplicabilityItem[];
}

/** One page: a question or an outcome, at its address. */
export type ConformityPage = { path: string | undefined; href: string; trail: string[] } & (
  ConformityQuestionView | ConformityOutcomeView
);

const slugs = { yes: 'co', no: 'khong' } as const;

interface Known {
  product: Product;
  certification: ApplicabilityItem[];
  declaration: ApplicabilityItem[];
  others: ApplicabilityItem[];
  duties: readonly Duty[];
}

function factsOf(product: Product, library: Library): Known {
  const lines = bindingLines(product, library).filter(
    ({ part, standard }) =>
      part !== 'state' &&
      part !== 'shared-state' &&
      !isObsolete(standard.status) &&
      standard.topic !== 'environment' &&
      (standard.entry?.concerns ?? 'product') === 'product',
  );
  const routeOf = (line: (typeof lines)[number]) => {
    const { conformity, entry } = line.standard;
    const demands = entry?.demands ?? [];
    if (conformity === 'certification' || demands.includes('certificate')) return 'certification';
    return conformity === 'declaration' || demands.includes('declaration') ? 'declaration' : 'others';
  };
  const items = (route: 'certification' | 'declaration' | 'others') =>
    lines
      .filter((line) => routeOf(line) === route)
      .map((line) => ({
        ...applicabilityItem(line, library),
        reason:
          line.part === 'conditional' && line.standard.entry?.case_vi !== undefined
            ? `${line.standard.entry.case_vi}.`
            : undefined,
        checkedOn: undefined,
      }));
  const byTopic = library.collections.duties.filter(({ products }) =>
    products.some((slug) => product.topics.includes(slug)),
  );
  return {
    product,
    certification: items('certification'),
    declaration: items('declaration'),
    others: items('others'),
    duties: [...new Set([...dutiesOf(product, library), ...byTopic])],
  };
}

const asLinks = (duties: readonly Duty[]): Link[] =>
  duties
    .toSorted((a, b) => compareVietnamese(a.title, b.title))
    .map(({ title, href }) => ({ label: title, href }));

/** Duties of an outcome: those whose basis or name has one of its regulations, or the general one. */
function dutiesFor(outcome: ConformityOutcomeId, known: Known, regulations: readonly ApplicabilityItem[]) {
  const declaring = (what: Duty['declares']) => known.duties.filter(({ declares }) => declares === what);
  const basics = declaring(undefined).filter(
    ({ binds, concerns }) => binds === 'everyone' && concerns === 'product',
  );
  switch (outcome) {
    case 'registration':
      return declaring('registration');
    case 'self-declaration':
      return [...declaring('self-declaration'), ...basics];
    case 'certificate':
    case 'declaration': {
      const numbers = regulations.map(({ designation }) => designation);
      const exact = declaring('conformity').filter(({ basis, title }) => {
        const text = [title, ...basis.flatMap(({ number, provision }) => [number, provision])].join(' ');
        return numbers.some((number) => text.includes(number.split('/')[0] ?? number));
      });
      return [...exact, ...declaring('conformity-rules')];
    }
    case 'none':
      return basics;
    case 'ask':
    case 'not-maker':
      return [];
  }
}

function questionView(id: ConformityQuestionId, known: Known) {
  const casesOf = (what: Duty['declares']) =>
    known.duties
      .filter(({ declares }) => declares === what)
      .map(({ case_vi: inCase, who_vi: who }) => inCase ?? who);
  const demanding = [...known.certification, ...known.declaration];
  return {
    question: conformityTexts[id].question,
    explanation:
      id === 'regulated' && demanding.length === 0
        ? conformityTexts.regulated.none
        : conformityTexts[id].explanation,
    regulations: id === 'regulated' ? demanding : id === 'certified' ? known.certification : [],
    cases: id === 'registered' ? casesOf('registration') : id === 'packed' ? casesOf('self-declaration') : [],
  };
}

function outcomeView(outcome: ConformityOutcomeId, known: Known): ConformityOutcomeView {
  const regulations =
    outcome === 'certificate'
      ? known.certification
      : outcome === 'declaration'
        ? known.declaration
        : outcome === 'none' || outcome === 'self-declaration'
          ? known.others
          : [];
  return {
    kind: 'outcome',
    ...outcomeTexts[outcome],
    regulations,
    duties: asLinks(dutiesFor(outcome, known, regulations)),
  };
}

/** The whole tree of a product; its first node is the first question. */
export function conformityTree(product: Product, library: Library): ConformityPage {
  const known = factsOf(product, library);
  const asks = (what: Duty['declares']) => known.duties.some(({ declares }) => declares === what);
  const place = (
    node: ConformityNode,
    answers: readonly ('yes' | 'no')[],
    trail: string[],
  ): ConformityPage => {
    const path = answers.length === 0 ? undefined : answers.map((answer) => slugs[answer]).join('-');
    const at = { path, href: productPath(product.slug, 'conformity', ...(path ? [path] : [])), trail };
    if (!node.question) return { ...at, ...outcomeView(node.outcome, known) };
    const { id, yes, no } = node.question;
    const view = questionView(id, known);
    const said = (answer: string) => [...trail, `${view.question} ${answer}`];
    return {
      ...at,
      kind: 'question',
      number: answers.length + 1,
      ...view,
      yes: place(yes, [...answers, 'yes'], said('Có.')),
      no: place(no, [...answers, 'no'], said('Không.')),
    };
  };
  return place(
    conformityQuestions({
      certification: known.certification.length,
      declaration: known.declaration.length,
      registration: asks('registration') && known.product.kind === 'nong-san',
      selfDeclaration: asks('self-declaration'),
    }),
    [],
    [],
  );
}

/** All pages of a tree, the first question first. */
export function conformityPages(page: ConformityPage): ConformityPage[] {
  return page.kind === 'outcome' ? [page] : [page, ...conformityPages(page.yes), ...conformityPages(page.no)];
}
