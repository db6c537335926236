import { expect, it } from 'vitest';
import { bindingGroupOf } from './binding-groups.ts';

it.each([
  ['product', { part: 'binding' }],
  ['product', { part: 'binding', concerns: 'product', topic: 'environment' }],
  ['waste', { part: 'binding', topic: 'environment' }],
  ['waste', { part: 'conditional', topic: 'environment' }],
  ['premises', { part: 'conditional', concerns: 'premises' }],
  ['case', { part: 'conditional', topic: 'safety' }],
  ['state', { part: 'state', topic: 'environment' }],
  [undefined, { part: 'past' }],
  [undefined, { part: 'own' }],
] as const)('a regulation stands in the group %s: %o', (group, regulation) => {
  expect(bindingGroupOf(regulation)).toBe(group);
});
