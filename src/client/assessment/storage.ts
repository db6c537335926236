/** The answers as the browser keeps them on this machine. */
import { answerNames } from '#domain/survey/self-assessment.ts';
import type { Answer, Answers } from '#domain/survey/self-assessment.ts';

/** Also named by the page of the survey, which offers the answers there. */
const key = 'nscl-tu-danh-gia';

const isAnswer = (value: unknown): value is Answer => (answerNames as readonly unknown[]).includes(value);

/** Reads what `storedText` wrote; whatever is no answer is left out. */
export function readStored(text: string | null): Answers {
  try {
    const read = JSON.parse(text ?? '{}') as unknown;
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      Object.entries(read).flatMap(([id, answer]) => (isAnswer(answer) ? [[id, answer] as const] : [])),
    );
  } catch {
    return {};
  }
}

export const storedText = (answers: Answers): string => JSON.stringify(answers);

export function loadAnswers(): Answers {
  try {
    return readStored(localStorage.getItem(key));
  } catch {
    return {};
  }
}

/** @returns false where the browser keeps nothing, as in some private windows */
export function keepAnswers(answers: Answers): boolean {
  try {
    localStorage.setItem(key, storedText(answers));
    return true;
  } catch {
    return false;
  }
}

export function forgetAnswers(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing can be kept, there is nothing to forget.
  }
}
