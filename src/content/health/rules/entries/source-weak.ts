/** Sources that anybody may have uploaded, in entries for which an official record exists. */
import { parseDesignation } from '#domain/designation/designation.ts';
import { isOfficialSource } from '#domain/sources/official.ts';
import { isOpenUpload } from '#domain/sources/open-uploads.ts';
import { hostOf } from '#text/host.ts';
import { webAddresses } from '#content/health/field-values.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { HealthLibrary } from '#content/health/health-library.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

/** Why an address proves little, in Vietnamese; undefined where nothing shows that it does. */
function weakness(address: string): string | undefined {
  if (isOpenUpload(address)) return 'là nơi ai cũng đăng được';
  return /^[\d.]+$/.test(hostOf(address)) ? 'là máy chủ không tên, không rõ của ai' : undefined;
}

/** Where the official record is: in the entry itself, or in a register that has an address by number. */
function officialPlace(entry: AnyEntry, { content }: HealthLibrary): string | undefined {
  const own = webAddresses(entry).find(({ value }) => isOfficialSource(value));
  if (own) return hostOf(own.value);
  if (entry.relation !== 'standards') return undefined;
  const designation = String(entry.data['designation']);
  const system = parseDesignation(designation)?.system;
  const register = content.site?.text_sources.find(
    ({ kind, url }) => kind === system && url.includes('{designation}') && isOfficialSource(url),
  );
  return register && hostOf(register.url);
}

export const sourceWeak: HealthRule = {
  name: 'source-weak',
  level: 'warning',
  title: 'Nguồn yếu trong khi có nguồn chính thức',
  advice: 'Đối chiếu dữ kiện với nguồn chính thức rồi bỏ nguồn mà ai cũng đăng được.',
  find: (library) =>
    library.entries.flatMap((entry) => {
      const weak = webAddresses(entry).filter(({ value, path }) => path[0] === 'sources' && weakness(value));
      if (weak.length === 0) return [];
      const place = officialPlace(entry, library);
      if (place === undefined) return [];
      return weak.map(({ path, value }): Finding => ({
        file: entry.file,
        path,
        message: `${hostOf(value)} ${weakness(value) ?? ''}; nguồn chính thức có ở ${place}`,
      }));
    }),
};
