/** The answers of the self-assessment as boxes of the survey's form: nobody answers twice. */
import { loadAnswers } from './storage.ts';

/** Boxes that the answer "yes" to a question ticks, by the id of the question: field and value. */
export type Boxes = Readonly<Record<string, readonly (readonly [field: string, value: string])[]>>;

/**
 * Ticks what the answers say is in place; nothing that was ticked before is taken away.
 *
 * @returns how many boxes belong to the answers
 */
export function copyAnswers(root: ParentNode, boxes: Boxes): number {
  const answers = loadAnswers();
  const chosen = Object.entries(boxes).flatMap(([id, of]) => (answers[id] === 'yes' ? of : []));
  for (const [field, value] of chosen) {
    const box = root.querySelector<HTMLInputElement>(
      `[data-request-form] input[name="${CSS.escape(field)}"][value="${CSS.escape(value)}"]`,
    );
    if (!box || box.checked) continue;
    box.checked = true;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return chosen.length;
}
