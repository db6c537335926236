import { isContent, pageRule } from './rule.ts';

export const pageLanguage = pageRule('page-language', 'Every page says <html lang="vi">.', (page, report) => {
  if (!isContent(page)) return;
  const language = page.tags.find(({ name }) => name === 'html')?.attributes['lang'];
  if (language !== 'vi') report(language === undefined ? 'has no language' : `says lang="${language}"`);
});
