/** Parts of a title stand between spaced en dashes, as the form asks and as sorting and glosses expect. */
import type { Finding, HealthRule } from '#content/health/health-rule.ts';
import { titlesOf } from './titles.ts';

const otherDash = /\s+(?:-{1,2}|—|−)\s+/g;

export const titleDash: HealthRule = {
  name: 'title-dash',
  level: 'warning',
  title: 'Các phần của tên không cách nhau bằng gạch ngang dài',
  advice: 'Giữa hai phần của tên viết “ – ”: gạch ngang dài, có khoảng trắng hai bên.',
  find: ({ entries }) =>
    // In the titles of laws a spaced hyphen joins words: “kinh tế - xã hội”.
    entries.filter(({ relation }) => relation === 'standards').flatMap((entry) =>
      titlesOf(entry).flatMap(({ path, value }): Finding[] => {
        const mended = value.replace(otherDash, ' – ');
        if (mended === value) return [];
        return [{ file: entry.file, path, message: `“${value}”: các phần của tên cách nhau bằng “ – ”`, fix: { value: mended } }];
      }),
    ),
};
