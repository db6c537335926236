import { strFromU8, unzipSync } from 'fflate';
import { parseText } from '#markdown/parse.ts';
import { describe, expect, it } from 'vitest';
import { documentFile } from './document.ts';

async function wordsWith(stamped: boolean): Promise<string> {
  const bytes = await documentFile({
    title: 'Phiếu',
    publisher: 'Cổng',
    heading: 'PHIẾU',
    root: parseText('Tên: ……'),
    motto: false,
    landscape: false,
    signers: ['Người soạn', 'Người đứng đầu'],
    stamped,
    blankRows: 0,
  });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/g, '');
}

describe('places to sign', () => {
  it('leave the stamp to the last signer of a paper that leaves the house', async () => {
    expect((await wordsWith(true)).match(/đóng dấu/g)).toHaveLength(1);
    expect(await wordsWith(true)).toMatch(/NGƯỜI ĐỨNG ĐẦU\(Ký, ghi rõ họ tên, đóng dấu/);
  });

  it('ask for no stamp on a paper of the house', async () => {
    expect(await wordsWith(false)).not.toContain('đóng dấu');
  });
});
