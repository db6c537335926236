/** Regulations whose act has an entry of its own and is named in words alone: their pages could lead to its text. */
import { legalNumberKey } from '#domain/law/legal-relations.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';
import { lawsOnDay } from './laws-on-day.ts';

/** The number in the words of an act: "Thông tư 05/2009/TT-BYT". */
const actNumber = /\d+\/(?:\d{4}\/)?\p{L}[\p{L}\d/-]*/u;

export const actWithoutLink: HealthRule = {
  name: 'act-without-link',
  level: 'warning',
  title: 'Văn bản ban hành có trên cổng mà chưa nối',
  advice: 'Chọn văn bản ở ô “Văn bản ban hành trên cổng”; trang của quy chuẩn khi đó dẫn tới toàn văn.',
  find: (library) => {
    const { byNumber } = lawsOnDay(library);
    return library.content.standards.flatMap(({ file, data }): Finding[] => {
      const { legal_act: act, legal_document: linked } = data;
      const number = linked === undefined ? actNumber.exec(act ?? '')?.[0] : undefined;
      const law = number === undefined ? undefined : byNumber.get(legalNumberKey(number));
      // Decisions are numbered anew each year, so a number without a year may be that of another act.
      if (law === undefined || !/\/\d{4}\//.test(number ?? '')) return [];
      const message = `${act ?? ''} có mục “${law.entry.id}” trên cổng`;
      return [{ file, path: ['legal_document'], message, fix: { value: law.entry.id } }];
    });
  },
};
