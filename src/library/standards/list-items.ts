/** Documents as the plain data that components show. */
import type { ApplicabilityLine, ApplicabilityReason } from '#domain/applicability/types.ts';
import {
  baseDesignation,
  compareDesignations,
  designationKey,
} from '#domain/designation/designation-format.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { lifecycleChain, newerEdition, newestEditions } from '#domain/editions/supersession/edition-chain.ts';
import { editionNode } from '#domain/editions/supersession/supersession-graph.ts';
import { capitalise, formatDate } from '#text/vietnamese.ts';
import type { ApplicabilityItem, StandardListItem, LifecycleStep } from '#library/view-types.ts';
import type { Standard } from './standard.ts';
import type { Library } from '#library/build-library.ts';
import { subjectLabels } from '#schemas/labels.ts';

/** The title to show: Vietnamese where there is one. */
export function standardTitle(standard: Standard): string {
  return standard.titleVi ?? standard.titleEn ?? standard.designation;
}

/** The language of that title, where it is not Vietnamese. A designation belongs to no language. */
export function titleLanguage(standard: Standard): 'en' | undefined {
  return standard.titleVi === undefined && standard.titleEn !== undefined ? 'en' : undefined;
}

/** An English title in Vietnamese words, marked as wording that nobody has approved. */
export const glossText = ({ titleGloss }: Standard): string | undefined =>
  titleGloss === undefined ? undefined : `Tạm dịch: ${titleGloss}`;

/** That an edition which was replaced may still be used, and until when: it is not dead. */
export const transitionText = ({ usableUntil }: Standard): string =>
  usableUntil === undefined
    ? 'còn dùng chuyển tiếp'
    : `còn dùng chuyển tiếp đến hết ${formatDate(usableUntil)}`;

/** A standard as a row of a list. */
export function listItem(standard: Standard): StandardListItem {
  return {
    href: standard.href,
    designation: standard.designation,
    titleVi: standard.titleVi,
    titleEn: standard.titleEn,
    gloss: glossText(standard),
    kindLabel: standard.topic ? subjectLabels[standard.topic] : '',
    status: standard.status,
    statusBy: standard.statusBy,
    year: standard.year?.toString(),
    mandatory: standard.mandatory || undefined,
    meta: [
      ...(standard.issuer && standard.kind !== 'TCVN' ? [standard.issuer] : []),
      ...(standard.inTransition ? [transitionText(standard)] : []),
    ],
  };
}

function reasonText(reason: ApplicabilityReason, library: Library): string {
  switch (reason.kind) {
    case 'product':
      return 'nêu đích danh sản phẩm';
    case 'topic':
      return `thuộc chủ đề ${library.subjects.get(reason.topic)?.name ?? reason.topic}`;
    case 'ics':
      return `cùng mã ICS ${reason.under}`;
  }
}

/** A line of what applies to a product: the standard, why it is there, in which part it counts, and when it was checked. */
export function applicabilityItem(
  { standard, part, reasons }: ApplicabilityLine<Standard>,
  library: Library,
): ApplicabilityItem {
  const [reason] = reasons;
  const newer = newerEdition(library.graph, standard.id);
  const successor = newer?.kind === 'replaced' ? newestNames(standard, newer.byUnlisted, library) : [];
  const notes = [
    glossText(standard) ?? '',
    part === 'conditional' ? (standard.entry?.case_vi ?? '') : '',
    standard.inTransition ? transitionText(standard) : '',
    successor.length > 0 ? `thay bằng ${successor.join(', ')}` : '',
    reason && reason.kind !== 'product' ? reasonText(reason, library) : '',
  ].filter(Boolean);
  return {
    designation: standard.designation,
    href: standard.href,
    titleVi: standard.titleVi,
    titleEn: standard.titleEn,
    status: standard.status,
    statusBy: standard.statusBy,
    part,
    conformity: standard.conformity,
    reason: notes.length > 0 ? `${capitalise(notes.join('; '))}.` : undefined,
    checkedOn: standard.entry && formatDate(standard.entry.checked_on),
  };
}

/** The last editions that replacements lead to; an edition without a row only where nothing follows it. */
function newestNames(standard: Standard, unlisted: readonly string[], library: Library): string[] {
  const newest = newestEditions(library.graph, standard.id).filter(({ id }) => id !== standard.id);
  return newest.length > 0 ? newest.map(({ designation }) => designation) : [...unlisted];
}

/** The life of an edition as steps, earliest first: standards that have no page stand as text. */
export function lifecycleSteps(standard: Standard, library: Library): LifecycleStep[] {
  const { earlier, later } = lifecycleChain(library.graph, standard.id);
  const { unlistedPredecessors, unlistedSuccessors } = editionNode(library.graph, standard.id);
  const dated = (designation: string) => ({
    designation,
    editionYear: parseDesignation(designation)?.year,
  });
  const step = (edition: Standard): LifecycleStep => ({
    ...dated(edition.designation),
    href: edition.href,
    status: edition.status,
    statusBy: edition.statusBy,
  });
  const text = (designation: string): LifecycleStep => ({
    ...dated(designation),
    note: 'chưa có trong thư viện',
  });
  return foldCorrigenda([
    ...[...unlistedPredecessors.map(text), ...earlier.map(step)].sort(byEdition),
    { ...step(standard), current: true },
    ...[...later.map(step), ...unlistedSuccessors.map(text)].sort(byEdition),
  ]);
}

/** A corrigendum mends an edition and is none: it stands with the edition that it mends, unless it is the one shown. */
function foldCorrigenda(steps: readonly LifecycleStep[]): LifecycleStep[] {
  const byKey = new Map(steps.map((step) => [designationKey(step.designation), step]));
  const folded = new Map<LifecycleStep, LifecycleStep[]>();
  for (const step of steps) {
    const { supplements = [] } = parseDesignation(step.designation) ?? {};
    const base = byKey.get(designationKey(baseDesignation(step.designation) ?? ''));
    if (!base || step.current || supplements.at(-1)?.type !== 'corrigendum') continue;
    folded.set(base, [...(folded.get(base) ?? []), step]);
  }
  const corrigenda = new Set([...folded.values()].flat());
  return steps
    .filter((step) => !corrigenda.has(step))
    .map((step) => {
      const own = folded.get(step);
      return own
        ? { ...step, corrigenda: own.map(({ designation, href }) => ({ label: designation, href })) }
        : step;
    });
}

/** By year, and by designation within a year: QCVN 19:2024 took in seven regulations of three years. */
function byEdition(a: LifecycleStep, b: LifecycleStep): number {
  const year = ({ designation }: LifecycleStep) => {
    const parsed = parseDesignation(designation);
    return parsed?.supplements.at(-1)?.year ?? parsed?.year ?? 0;
  };
  return year(a) - year(b) || compareDesignations(a.designation, b.designation);
}
