/**
 * "Must I declare conformity?" as yes/no questions. Luật 68/2006/QH11 (amended by 70/2025/QH15) binds those who make or import what a
 * technical regulation is about; food goes its own way, by self-declaration or registration (Nghị định 15/2018/NĐ-CP).
 */

export type ConformityQuestionId =
  /** Does the enterprise make or import it, to sell it in Viet Nam? */
  | 'maker'
  /** Is it among what a regulation asks a declaration of conformity for? */
  | 'regulated'
  /** Does that regulation ask for the certificate of a body? */
  | 'certified'
  /** Is it among the foods that are registered before they are sold? */
  | 'registered'
  /** Is it processed and packed food? */
  | 'packed';

export type ConformityOutcomeId =
  /** Nothing to declare: whoever made it does. */
  | 'not-maker'
  /** Certificate of a body, then the declaration. */
  | 'certificate'
  /** Declaration on one's own assessment, or on a body's. */
  | 'declaration'
  | 'registration'
  | 'self-declaration'
  /** No declaration; limits, label and the company's own standard remain. */
  | 'none'
  /** The reader knows of a regulation that the portal does not: whom to ask. */
  | 'ask';

export interface ConformityQuestion {
  readonly id: ConformityQuestionId;
  readonly yes: ConformityNode;
  readonly no: ConformityNode;
}

export type ConformityNode =
  | { readonly question: ConformityQuestion; readonly outcome?: undefined }
  | { readonly question?: undefined; readonly outcome: ConformityOutcomeId };

/** The known facts about one product. */
export interface ConformityFacts {
  /** The regulations on the product that ask for a declaration of conformity, by the form that is known of each. */
  readonly certification: number;
  readonly declaration: number;
  /** Whether a duty to register, or to declare food oneself, names the product or a topic that binds it. */
  readonly registration: boolean;
  readonly selfDeclaration: boolean;
}

const ask = (id: ConformityQuestionId, yes: ConformityNode, no: ConformityNode): ConformityNode => ({
  question: { id, yes, no },
});
const end = (outcome: ConformityOutcomeId): ConformityNode => ({ outcome });

/** The questions of one product; none is asked that has only one answer by what is known. */
export function conformityQuestions(facts: ConformityFacts): ConformityNode {
  const packed = facts.selfDeclaration ? ask('packed', end('self-declaration'), end('none')) : end('none');
  const food = facts.registration ? ask('registered', end('registration'), packed) : packed;
  const form =
    facts.certification > 0 && facts.declaration > 0
      ? ask('certified', end('certificate'), end('declaration'))
      : end(facts.certification > 0 ? 'certificate' : facts.declaration > 0 ? 'declaration' : 'ask');
  return ask('maker', ask('regulated', form, food), end('not-maker'));
}

/** A node with its place in the tree: answers from the first question on, such as `co-khong`. */
export interface PlacedNode {
  readonly node: ConformityNode;
  /** The answers that lead here; empty for the first question. */
  readonly answers: readonly ('yes' | 'no')[];
}

/** Every node of a tree, each before what follows from it. */
export function placedNodes(node: ConformityNode, answers: readonly ('yes' | 'no')[] = []): PlacedNode[] {
  const here = { node, answers };
  if (!node.question) return [here];
  return [
    here,
    ...placedNodes(node.question.yes, [...answers, 'yes']),
    ...placedNodes(node.question.no, [...answers, 'no']),
  ];
}
