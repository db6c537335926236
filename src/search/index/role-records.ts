/** Who does what, as the index is told of it: "ai chứng nhận hợp quy" leads to the list of those who certify. */
import type { Library } from '#library/build-library.ts';
import { memberRoles, roleSlugs } from '#library/network/member-roles.ts';
import { membersInRole } from '#library/network/members.ts';
import { memberRoleLabels } from '#schemas/collections/members.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { listPath } from '#routes.ts';

/** One record for every role that somebody has. */
export function roleRecords(
  library: Pick<Library, 'collections' | 'glossary' | 'pageWords'>,
): SearchRecord[] {
  return memberRoles.flatMap((role) => {
    const bodies = membersInRole(role, library);
    if (bodies.length === 0) return [];
    const slug = roleSlugs[role];
    const hint = library.glossary.role[role];
    const label = memberRoleLabels[role];
    return [
      {
        hit: {
          href: listPath('network', 'vai-tro', slug),
          content: 'members',
          title: `${label}: cơ quan, tổ chức nào làm`,
          names: namesOfRole(label),
          excerpt: hint,
        },
        part: 'main',
        facets: { content: ['members'] },
        asked: library.pageWords.get(listPath('network', 'vai-tro', slug)) ?? [],
        text: [`Ai ${label.toLocaleLowerCase('vi')}, ở đâu`, hint, ...bodies.map(namesOf)].join('\n'),
        related: [],
        collective: true,
      } satisfies SearchRecord,
    ];
  });
}

/** Names under which people look for those who do it: "tổ chức chứng nhận", "đơn vị kiểm nghiệm". */
const namesOfRole = (label: string): string[] =>
  label
    .toLocaleLowerCase('vi')
    .split(', ')
    .flatMap((work) =>
      ['tổ chức', 'đơn vị', 'cơ quan', 'phòng', 'trung tâm'].map((body) => `${body} ${work}`),
    );

const namesOf = ({ name_vi, short_name }: { name_vi: string; short_name?: string | undefined }) =>
  [name_vi, short_name].filter(Boolean).join(' ');
