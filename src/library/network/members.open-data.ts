/** The directory of the network for machines: open data. */
import type { Library } from '#library/build-library.ts';
import { sortedMembers } from './members.ts';
import type { Member } from './members.ts';
import { contentLicence } from '#library/site/open-data.ts';
import type { Absolute } from '#library/site/open-data.ts';
import { members } from '#schemas/collections/members.ts';
import { publicData } from '#schemas/fields/public-fields.ts';

/**
 * The public record of a member: the recorded fields under the names of the schema.
 *
 * @param url turns a path of the site into its absolute address
 */
export function memberRecord(member: Member, url: Absolute) {
  return {
    id: member.slug,
    url: url(member.href),
    ...publicData(members, member),
    licence: contentLicence('tên, địa bàn, chứng nhận'),
  };
}

/** Everybody in the directory as open data, samples left out. */
export function memberOpenData(library: Pick<Library, 'collections'>, url: Absolute) {
  return sortedMembers(library)
    .filter(({ sample }) => sample !== true)
    .map((member) => memberRecord(member, url));
}
