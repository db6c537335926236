/** The real templates: every file has a text without gaps, and each duty its list of papers. */
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { downloadsForDuty, templateFiles, templateText } from '#library/templates/templates.ts';
import { realLibrary } from './real-content.ts';

const library = realLibrary();
const files = [...templateFiles(library, 'docx'), ...templateFiles(library, 'xlsx')];

describe('the templates', () => {
  it('fill every placeholder of every file', () => {
    const faults = files.filter((file) => {
      const { heading, root } = templateText(file, library, new URL('https://nscl.example.vn'));
      return /[{}]|undefined/.test(heading + toString(root));
    });
    expect(faults.map(({ href }) => href)).toEqual([]);
  });

  it('give every duty the list of its papers', () => {
    const without = library.collections.duties.filter(
      (duty) => !downloadsForDuty(duty, library).some(({ href }) => href.endsWith(`/${duty.slug}.docx`)),
    );
    expect(without.map(({ slug }) => slug)).toEqual([]);
  });

  it('name a form of the law only where a duty names the same one', () => {
    const forms = library.collections.duties.map(({ form_vi: form }) => form);
    const invented = library.collections.templates.filter(
      ({ legal_form: form }) => form !== undefined && !forms.includes(form),
    );
    expect(invented.map(({ slug }) => slug)).toEqual([]);
  });
});
