/** Entries that forms of visitors are about. */

/** A line of support, `content/supports/ap-dung-iso-9001.md`. */
export const supportEntry = `---
title: Áp dụng ISO 9001
group: enterprise
intentions:
  - system
lead: Hỗ trợ áp dụng.
for_whom: Doanh nghiệp
annex:
  - phase: 2026-2030
    words: Hỗ trợ
    state: 1
    enterprise: 1
lead_body: Sở
order: 1
sources:
  - https://nguon.example/ke-hoach
---
`;

/**
 * A class that takes registrations, `content/courses/lop-mau.md`.
 *
 * @param facts further lines of the entry, such as the number of places
 */
export const courseEntry = (facts = ''): string =>
  `---\ntitle: Lớp mẫu\nkind: course\nstate: confirmed\nstarts_on: 2099-01-14\nlead: Một lớp để thử.\n${facts}---\n`;
