import { describe, expect, it } from 'vitest';
import { isOpenUpload } from './open-uploads.ts';

describe('sites of uploads', () => {
  it('are told by their host, below any name of it', () => {
    expect(isOpenUpload('https://text.123docz.net/document/1.htm')).toBe(true);
    expect(isOpenUpload('https://tcvnmienphi.blogspot.com/2019/')).toBe(true);
  });

  it('are not guessed from the path, nor from a host that ends alike', () => {
    expect(isOpenUpload('https://vbpl.vn/?from=scribd.com')).toBe(false);
    expect(isOpenUpload('https://notscribd.com/x')).toBe(false);
  });
});
