import { pageRule } from '../rule.ts';

export const nothingAfterHtml = pageRule(
  'nothing-after-html',
  'Nothing but white space follows </html>: browsers mend it, the standard calls it an error.',
  ({ html, kind }, report) => {
    if (kind === 'tool') return;
    const end = html.lastIndexOf('</html>');
    const rest = end === -1 ? '' : html.slice(end + '</html>'.length).trim();
    if (rest !== '') report(`after </html>: ${rest.slice(0, 60)}`);
  },
);
