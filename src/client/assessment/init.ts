/** The page of the self-assessment: reads the answers, draws the result, keeps them on this machine. Nothing is sent. */
import { becauseText, levelText, openText, shareText } from '#client/assessment/result-text.ts';
import { forgetAnswers, keepAnswers, loadAnswers } from '#client/assessment/storage.ts';
import { requireElement, slot } from '#client/shared/dom.ts';
import { scoreAreas, suggestHelps } from '#domain/survey/self-assessment.ts';
import type { Answer, Answers } from '#domain/survey/self-assessment.ts';

const mostSuggestions = 3;

const list = (text: string | undefined) => (text ?? '').split(' ').filter(Boolean);

/** Starts the page's program; the questions, what helps with them and the levels are read from the page. */
export function initAssessment(root: HTMLElement): void {
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const questions = all('[data-question]').map((group) => ({
    group,
    id: group.dataset['question'] ?? '',
    area: group.dataset['area'] ?? '',
    number: Number(group.dataset['number']),
    fault: requireElement('.form-fault', group),
  }));
  const helps = all('[data-help]').map((item, index) => ({
    item,
    id: String(index),
    questions: list(item.dataset['help']),
    inUse: list(item.dataset['inUse']),
  }));
  const levels = all('[data-from]').map(({ dataset, textContent }) => ({
    from: Number(dataset['from']),
    name: textContent.trim(),
  }));
  const numberOf = new Map(questions.map(({ id, number }) => [id, number]));
  const form = requireElement<HTMLFormElement>('form', root);
  let asked = false;

  const typed = (): Answers =>
    Object.fromEntries(
      questions.flatMap(({ id, group }) => {
        const chosen = group.querySelector<HTMLInputElement>('input:checked');
        return chosen ? [[id, chosen.value as Answer] as const] : [];
      }),
    );

  function fill(answers: Answers): void {
    for (const { id, group } of questions) {
      for (const button of group.querySelectorAll('input')) button.checked = button.value === answers[id];
    }
  }

  /** Questions left open are told only once somebody asks for the result: while they answer, it would be noise. */
  function showOpen(answers: Answers): void {
    for (const { id, group, fault } of questions) {
      const open = asked && answers[id] === undefined;
      fault.hidden = !open;
      fault.textContent = open
        ? 'hãy chọn một câu trả lời; không đúng với đơn vị thì chọn “Không liên quan”.'
        : '';
      group.toggleAttribute('data-open', open);
    }
    const open = questions.filter(({ id }) => answers[id] === undefined).map(({ number }) => number);
    slot('status', root).textContent = asked ? openText(open, questions.length) : '';
  }

  function showPicture(answers: Answers): void {
    for (const cell of root.querySelectorAll<SVGElement>('[data-cell]')) {
      cell.dataset['answer'] = answers[cell.dataset['cell'] ?? ''] ?? '';
    }
    const told = scoreAreas(questions, answers).map((score) => {
      const row = requireElement(`[data-result="${score.area}"]`, root);
      const share = shareText(score);
      const level = levelText(score, levels);
      slot('share', row).textContent = share || '–';
      slot('level', row).textContent = level;
      requireElement<SVGElement>(`[data-share="${score.area}"]`, root).textContent = share;
      return `${requireElement('th', row).textContent.trim()}: ${[share, level].filter(Boolean).join(', ')}.`;
    });
    requireElement<SVGElement>('.assessment-result desc', root).textContent = told.join(' ');
  }

  function showAdvice(answers: Answers): void {
    const suggestions = suggestHelps(questions, helps, answers, mostSuggestions).map(({ id, because }) => {
      const item = helps[Number(id)]?.item.cloneNode(true) as HTMLElement;
      delete item.dataset['help'];
      slot('because', item).textContent = becauseText(because.flatMap((one) => numberOf.get(one) ?? []));
      return item;
    });
    slot('suggestions', root).replaceChildren(...suggestions);
    slot('no-advice', root).hidden = suggestions.length > 0;
    const gaps = new Set(
      questions.flatMap(({ id }) => (answers[id] === 'no' || answers[id] === 'partly' ? [id] : [])),
    );
    const guides = all('[data-guide]')
      .filter(({ dataset }) => list(dataset['guide']).some((id) => gaps.has(id)))
      .map((item) => requireElement<HTMLAnchorElement>('a', item).cloneNode(true));
    slot('guides', root).replaceChildren(
      ...guides.flatMap((link, index) => (index === 0 ? [link] : [document.createTextNode('; '), link])),
    );
    slot('reading', root).hidden = guides.length === 0;
  }

  function show(answers: Answers): void {
    const answered = Object.keys(answers).length > 0;
    root.toggleAttribute('data-answered', answered);
    showOpen(answers);
    showPicture(answers);
    showAdvice(answers);
    for (const part of ['advice', 'result-actions']) slot(part, root).hidden = !answered;
  }

  const kept = (answers: Answers) => {
    const isKept = Object.keys(answers).length > 0 && keepAnswers(answers);
    slot('kept', root).hidden = !isKept;
  };

  form.addEventListener('change', () => {
    const answers = typed();
    show(answers);
    kept(answers);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asked = true;
    const answers = typed();
    show(answers);
    const missing = questions.find(({ id }) => answers[id] === undefined);
    if (missing && Object.keys(answers).length === 0) missing.group.querySelector('input')?.focus();
    else requireElement('#ket-qua', root).focus();
  });
  requireElement('[data-do="clear"]', root).addEventListener('click', () => {
    forgetAnswers();
    asked = false;
    fill({});
    show({});
    kept({});
    slot('status', root).textContent = 'Đã xóa câu trả lời khỏi máy này.';
  });

  const saved = loadAnswers();
  const known = Object.fromEntries(
    questions.flatMap(({ id }) => {
      const answer = saved[id];
      return answer ? [[id, answer] as const] : [];
    }),
  );
  fill(known);
  show(known);
  kept(known);
  slot('form-actions', root).hidden = false;
}
