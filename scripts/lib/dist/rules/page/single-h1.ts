import { innerHtml, textOf } from '../../html-scan.ts';
import { isContent, pageRule } from '../rule.ts';

export const singleH1 = pageRule('single-h1', 'Every page has one h1, with text.', (page, report) => {
  if (!isContent(page)) return;
  const [first, ...more] = page.tags.filter(({ name }) => name === 'h1');
  if (first === undefined) report('has no h1');
  else if (textOf(innerHtml(page.html, first)) === '') report('its h1 is empty');
  if (more.length > 0) report(`has ${more.length + 1} h1`);
});
