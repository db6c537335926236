import { describe, expect, it } from 'vitest';
import { conformityQuestions, placedNodes } from './conformity-questions.ts';
import type { ConformityFacts } from './conformity-questions.ts';

const facts = (rest: Partial<ConformityFacts> = {}): ConformityFacts => ({
  certification: 0,
  declaration: 0,
  registration: false,
  selfDeclaration: false,
  ...rest,
});

/** Questions and outcomes of a tree, by the answers that lead to them: `yes/no` → `packed`. */
function tree(known: ConformityFacts): Record<string, string> {
  return Object.fromEntries(
    placedNodes(conformityQuestions(known)).map(({ node, answers }) => [
      answers.join('/'),
      node.question?.id ?? node.outcome ?? '',
    ]),
  );
}

describe('must I declare conformity?', () => {
  it('asks tea whether it is registered food and packed food', () => {
    expect(tree(facts({ registration: true, selfDeclaration: true }))).toEqual({
      '': 'maker',
      no: 'not-maker',
      yes: 'regulated',
      'yes/yes': 'ask',
      'yes/no': 'registered',
      'yes/no/yes': 'registration',
      'yes/no/no': 'packed',
      'yes/no/no/yes': 'self-declaration',
      'yes/no/no/no': 'none',
    });
  });

  it('sends cement to the certificate at once, when every regulation asks for one', () => {
    expect(tree(facts({ certification: 2 }))).toEqual({
      '': 'maker',
      no: 'not-maker',
      yes: 'regulated',
      'yes/yes': 'certificate',
      'yes/no': 'none',
    });
  });

  it('asks for the form where regulations differ in it', () => {
    expect(tree(facts({ certification: 1, declaration: 1 }))).toMatchObject({
      'yes/yes': 'certified',
      'yes/yes/yes': 'certificate',
      'yes/yes/no': 'declaration',
    });
  });

  it('never asks more than four questions in a row', () => {
    const all = facts({ certification: 1, declaration: 1, registration: true, selfDeclaration: true });
    const longest = Math.max(...placedNodes(conformityQuestions(all)).map(({ answers }) => answers.length));
    expect(longest).toBe(4);
  });
});
