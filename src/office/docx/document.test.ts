import { strFromU8, unzipSync } from 'fflate';
import { signaturesOf } from '#library/templates/letterhead.ts';
import { parseText } from '#markdown/parse.ts';
import { describe, expect, it } from 'vitest';
import { documentFile } from './document.ts';

async function wordsOf(purpose: Parameters<typeof signaturesOf>[0]['purpose']): Promise<string> {
  const bytes = await documentFile({
    title: 'Phiếu',
    publisher: 'Cổng',
    heading: 'PHIẾU',
    root: parseText('Tên: ……'),
    motto: false,
    landscape: false,
    signatures: signaturesOf({ purpose, signers: ['Người soạn', 'Người đứng đầu'] }),
    blankRows: 0,
  });
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<[^>]+>/g, '');
}

describe('places to sign', () => {
  it('leave the stamp to the last signer of a paper that leaves the house', async () => {
    expect((await wordsOf('define')).match(/đóng dấu/g)).toHaveLength(1);
    expect(await wordsOf('define')).toMatch(/NGƯỜI ĐỨNG ĐẦU\(Ký, ghi rõ họ tên, đóng dấu/);
  });

  it('ask for no stamp on a paper of the house', async () => {
    expect(await wordsOf('prepare')).not.toContain('đóng dấu');
  });
});
