import { isContent, pageRule } from '../rule.ts';
import { routes } from '#routes.ts';

/** The language that pages below an address are written in. */
const languageOf = (path: string): string => (path.startsWith(routes.englishHome) ? 'en' : 'vi');

export const pageLanguage = pageRule(
  'page-language',
  'Every page says <html lang="vi">, and those below /en/ <html lang="en">.',
  (page, report) => {
    if (!isContent(page)) return;
    const language = page.tags.find(({ name }) => name === 'html')?.attributes['lang'];
    if (language === languageOf(page.path)) return;
    report(language === undefined ? 'has no language' : `says lang="${language}"`);
  },
);
