/** Addresses that are spelt like one and lead nowhere: pasted twice, cut, with blanks, or of no public host. */
import { webAddresses } from '#content/health/field-values.ts';
import type { Finding, HealthRule } from '#content/health/health-rule.ts';

/** Hosts that only the machine or the office of the editor can reach. */
const privateHost = /^(?:localhost|\[.*\]|(?:10|127)\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+)$/;

/** The fault of an address, in Vietnamese; undefined where it may lead somewhere. */
function faultOf(address: string): string | undefined {
  const host = URL.parse(address)?.hostname;
  if (host === undefined) return 'không phải địa chỉ trang mạng';
  if (/^https?:\/\/https?(?:[:/]|%3a)/i.test(address)) return 'có hai lần http://';
  if (/\s|%20$/.test(address)) return 'có khoảng trắng';
  if (/[.,;)\]]$/.test(address) && !/\([^)]*\)$/.test(address)) return 'có dấu câu thừa ở cuối';
  if (!host.includes('.') || privateHost.test(host)) return 'không phải máy chủ công khai';
  if (/(?:^|\.)example\.(?:com|org|net|vn)$|\.(?:local|test|invalid)$/.test(host)) return 'là địa chỉ ví dụ';
  return undefined;
}

export const sourceMalformed: HealthRule = {
  name: 'source-malformed',
  level: 'error',
  title: 'Địa chỉ trang mạng viết sai',
  advice: 'Mở trang nguồn rồi chép lại địa chỉ.',
  find: ({ entries }) =>
    entries
      .filter(({ data }) => data['sample'] !== true)
      .flatMap((entry) =>
        webAddresses(entry).flatMap(({ path, value }): Finding[] => {
          const fault = faultOf(value);
          if (fault === undefined) return [];
          const mended = fault.includes('dấu câu') ? value.replace(/[.,;)\]]+$/, '') : undefined;
          return [
            {
              file: entry.file,
              path,
              message: `“${value}” ${fault}`,
              ...(mended === undefined ? {} : { fix: { value: mended } }),
            },
          ];
        }),
      ),
};
