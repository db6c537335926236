import { describe, expect, it } from 'vitest';
import { reportedPage } from './from-address.ts';

const origin = 'https://nscl.example';
const page = (trang: string | undefined, referrer = '') =>
  reportedPage(
    {
      search: trang === undefined ? '' : `?trang=${encodeURIComponent(trang)}`,
      origin,
      pathname: '/bao-loi/',
    },
    referrer,
  );
describe('the page that a report is about', () => {
  it('is the one that the address names, whatever the reader saw last', () => {
    expect(page('/tieu-chuan/tcvn-9740-2013/', `${origin}/lien-he/`)).toBe('/tieu-chuan/tcvn-9740-2013/');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    String.raw`/\evil.example/`,
    '/\t/evil.example/',
    '/..//evil.example/',
    'javascript:alert(1)',
    'tieu-chuan/',
    '',
    `/${'a'.repeat(400)}`,
  ])('is never what does not lie on the portal: %j', (trang) => {
    expect(page(trang)).toBeUndefined();
  });

  it('holds no markup of the address', () => {
    expect(page('/<img src=x onerror=alert(1)>/')).toBe('/%3Cimg%20src=x%20onerror=alert(1)%3E/');
  });

  it('is else the page of the portal that the reader came from, with the words of a search', () => {
    expect(page(undefined, `${origin}/tim-kiem/?q=ch%C3%A8`)).toBe('/tim-kiem/?q=ch%C3%A8');
    expect(page(undefined, 'https://www.example.com/')).toBeUndefined();
    expect(page(undefined, `${origin}/bao-loi/?trang=%2F`)).toBeUndefined();
    expect(page(undefined)).toBeUndefined();
  });
});
