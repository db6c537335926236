// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { requireElement, slot } from '#client/shared/dom.ts';
import { initReport } from './report-page.ts';

function open(address: string, email = ''): HTMLElement {
  location.href = address;
  document.body.innerHTML = `
    <section data-report="${email}" hidden>
      <p data-part="page" hidden><a></a></p>
      <textarea></textarea>
      <a data-part="letter" hidden></a>
      <button data-do="copy"></button>
      <p data-part="status"></p>
    </section>`;
  const root = requireElement('section', document);
  initReport(root);
  return root;
}

const textOf = (root: HTMLElement) => requireElement<HTMLTextAreaElement>('textarea', root);

describe('the form of an error report', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
  });

  it('names the page that the address gives, in a link and in the text', () => {
    const root = open('https://example.test/bao-loi/?trang=/san-pham/che/');
    expect(root.hidden).toBe(false);
    const page = slot('page', root);
    expect(page.hidden).toBe(false);
    expect(requireElement('a', page).getAttribute('href')).toBe('/san-pham/che/');
    expect(textOf(root).value).toContain('https://example.test/san-pham/che/');
  });

  it('writes the letter anew as the text changes; without an address to send to there is none', () => {
    expect(slot('letter', open('https://example.test/bao-loi/')).hidden).toBe(true);
    const root = open('https://example.test/bao-loi/', 'nscl@example.vn');
    const letter = slot('letter', root) as HTMLAnchorElement;
    expect(letter.hidden).toBe(false);
    textOf(root).value = 'Số hiệu viết nhầm';
    textOf(root).dispatchEvent(new Event('input'));
    expect(letter.href).toContain('mailto:nscl@example.vn');
    expect(decodeURIComponent(letter.href)).toContain('Số hiệu viết nhầm');
  });

  it('copies the text, or selects it where the browser refuses', async () => {
    const root = open('https://example.test/bao-loi/');
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    requireElement('button', root).click();
    await vi.waitFor(() => {
      expect(slot('status', root).textContent).toContain('Đã sao chép');
    });
    expect(write).toHaveBeenCalledWith(textOf(root).value);

    write.mockRejectedValueOnce(new Error('refused'));
    requireElement('button', root).click();
    await vi.waitFor(() => {
      expect(slot('status', root).textContent).toContain('hãy tự sao chép');
    });
    expect(document.activeElement).toBe(textOf(root));
  });
});
