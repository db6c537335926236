/** Pages of docs/ that claim something name the test that holds it; a claim whose test is gone is no longer held. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A test that a page names: its file, and its title where the page quotes one. */
interface NamedTest {
  file: string;
  title: string | undefined;
}

/** Files of tests as the pages name them, in backticks, each with the titles in brackets behind it. */
const namedTests = (page: string): NamedTest[] =>
  [...page.matchAll(/`((?:tests|admin|src|scripts)\/[^`\s]*\.(?:test|spec)\.ts)`(?: \(“([^”]+)”\))?/g)].map(
    ([, file = '', title]) => ({ file, title }),
  );

/** The rows of the tables of a page, by cell. */
const rows = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| --'))
    .map((line) => line.slice(2, -2).split(/ *\| */));

describe.each(['docs/requirements.md', 'docs/security.md', 'docs/plan.md'])('%s', (file) => {
  const page = readFileSync(file, 'utf8');

  it('names tests that are there, by titles that they have', () => {
    const missing = namedTests(page).filter(
      (named) =>
        !existsSync(named.file) ||
        (named.title !== undefined && !readFileSync(named.file, 'utf8').includes(named.title)),
    );
    expect(missing).toEqual([]);
  });
});

describe('docs/requirements.md', () => {
  const page = readFileSync('docs/requirements.md', 'utf8');
  const [functions = '', criteria = ''] = page.split('## WCAG 2.2');

  it('says of each function where it is, and names a test or says that it is not there', () => {
    const unheld = rows(functions)
      .slice(1)
      .filter(([, , where = '', held = '']) => namedTests(held).length === 0 && !where.includes('**'));
    expect(unheld).toEqual([]);
  });

  it('goes through all 55 success criteria of WCAG 2.2 at levels A and AA', () => {
    const numbers = rows(criteria)
      .slice(1)
      .map(([criterion = '']) => criterion.split(' ')[0]);
    expect(new Set(numbers).size).toBe(55);
    expect(numbers).toHaveLength(55);
  });
});
