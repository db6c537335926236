import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkForm, readForm } from './form/define-form.ts';
import { formLines } from './form/form-text.ts';
import { formNames, formOf, formOfSlug } from './forms.ts';

describe.each(formNames)('the form %s', (name) => {
  const form = formOf(name);

  test('shows each of its fields once, and the consent last', () => {
    const shown = form.groups.flatMap(({ fields }) => fields);
    expect(shown.toSorted()).toEqual(
      Object.keys(form.fields)
        .filter((field) => field !== 'consent')
        .toSorted(),
    );
    if (name !== 'cancellation') expect(Object.keys(form.fields).at(-1)).toBe('consent');
    expect(formOfSlug(form.slug)).toBe(name);
  });

  test('tells an empty form what to do, in Vietnamese, at every field that must be filled in', () => {
    const checked = checkForm(form, {});
    const problems = 'problems' in checked ? checked.problems : [];
    const required = Object.keys(form.fields).filter((field) => form.fields[field]?.required);
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(required.filter((field) => field !== 'course')),
    );
    for (const { message } of problems) expect(message).toMatch(/[à-ỹ]/);
  });

  test('takes nothing without consent', () => {
    if (form.fields['consent'] === undefined) return;
    const checked = checkForm(form, { consent: 'on' });
    expect('problems' in checked && checked.problems.map(({ field }) => field)).toContain('consent');
  });

  test('answers any body with answers or problems, and writes what it takes as text', () => {
    const hostile = fc.constantFrom(
      ...[
        '',
        ' ',
        '=1+1',
        '@SUM(A1)',
        "'; DROP TABLE request;--",
        '<script>',
        '\r\nBcc: x@y.vn',
        '__proto__',
      ],
      ...['\u0000', '\u200b', '\ud800', '9'.repeat(400), 'x'.repeat(4000), '-1', '1e999', '../../etc', 'yes'],
    );
    const field = fc.oneof(
      fc.constantFrom(...Object.keys(form.fields)),
      fc.string(),
      fc.constant('__proto__'),
    );
    const pairs = fc.array(fc.tuple(field, fc.oneof(hostile, fc.string({ unit: 'binary' }))), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(pairs, (sent) => {
        const checked = checkForm(form, readForm(form, sent));
        if ('problems' in checked) {
          expect(checked.problems.length).toBeGreaterThan(0);
          for (const { field: at, message } of checked.problems) {
            expect(Object.keys(form.fields)).toContain(at);
            expect(message).not.toBe('');
          }
        } else {
          for (const { lines } of formLines(form, checked.data, (_from, value) => value))
            expect(lines.join('\n')).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });
});
