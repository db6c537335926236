/** The phases of the plan on one axis of time, with the day of the build. */
import { phaseYears, shareOfTime } from '#domain/plan/progress.ts';
import { phaseLabels } from '#schemas/collections/supports.ts';
import { phases } from './plan-budget.ts';

export interface PlanTimelineView {
  phases: { id: string; label: string; first: number; last: number }[];
  /** Every year that the plan runs through. */
  years: number[];
  /** ISO 8601 */
  today: string;
  /** Where today lies, from 0 to 1. */
  share: number;
}

/** @param today ISO 8601 */
export function planTimeline(today: string): PlanTimelineView {
  const shown = phases.map((id) => ({ id, label: phaseLabels[id], ...phaseYears(id) }));
  const first = phaseYears(phases[0]).first;
  const last = shown.at(-1)?.last ?? first;
  return {
    phases: shown,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    today,
    share: shareOfTime(phases, today),
  };
}
