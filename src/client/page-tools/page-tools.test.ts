// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { requireElement } from '#client/shared/dom.ts';
import { initPastBadges } from './past-badge.ts';
import { initPrinting } from './print.ts';
import { quoteSelection } from './quote-selection.ts';
import { initShareBar } from './share-bar.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the share bar', () => {
  function bar(): HTMLElement {
    document.body.innerHTML = `
      <div data-share="https://example.test/tin-tuc/mot/" data-share-title="Một">
        <button data-share-native hidden></button>
        <button data-share-copy hidden></button>
        <p data-share-status></p>
      </div>`;
    return requireElement('div', document);
  }

  it('copies the address of the page and says so, or says where the browser refused', async () => {
    const root = bar();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    initShareBar(root);
    const copy = requireElement('[data-share-copy]', root);
    const status = requireElement('[data-share-status]', root);
    expect(copy.hidden).toBe(false);
    copy.click();
    await vi.waitFor(() => {
      expect(status.textContent).toBe('Đã sao chép liên kết.');
    });
    expect(write).toHaveBeenCalledWith('https://example.test/tin-tuc/mot/');
    write.mockRejectedValueOnce(new Error('refused'));
    copy.click();
    await vi.waitFor(() => {
      expect(status.textContent).toContain('https://example.test/tin-tuc/mot/');
    });
  });

  it('offers the box of the system only where there is one', () => {
    const root = bar();
    initShareBar(root);
    expect(requireElement('[data-share-native]', root).hidden).toBe(true);
  });
});

describe('printing', () => {
  it('shows the buttons and dates the paper in Vietnam', () => {
    vi.useFakeTimers({ now: new Date('2026-11-26T18:00:00Z') });
    document.body.innerHTML = '<button data-print hidden></button><b data-print-date></b>';
    const print = vi.fn();
    vi.stubGlobal('print', print);
    initPrinting(document);
    const button = requireElement('button', document);
    expect(button.hidden).toBe(false);
    button.click();
    expect(print).toHaveBeenCalledOnce();
    dispatchEvent(new Event('beforeprint'));
    expect(requireElement('b', document).textContent).toBe('27/11/2026');
    vi.unstubAllGlobals();
  });
});

describe('marks of what has passed', () => {
  it('are uncovered from the day after the last one', () => {
    vi.useFakeTimers({ now: new Date('2026-11-26T05:00:00Z') });
    document.body.innerHTML = `
      <p data-until="2026-11-25"><span id="past" data-over hidden></span></p>
      <p data-until="2026-11-26"><span id="today" data-over hidden></span></p>`;
    initPastBadges(document);
    expect(requireElement('#past', document).hidden).toBe(false);
    expect(requireElement('#today', document).hidden).toBe(true);
  });
});

describe('links to the error report', () => {
  const href = () => requireElement('a', document).getAttribute('href');
  const press = (type: string) =>
    requireElement('a', document).dispatchEvent(new Event(type, { bubbles: true }));
  const select = (words: string) =>
    vi.spyOn(document, 'getSelection').mockReturnValue({ toString: () => words } as Selection);

  it('take along the words that are selected, also where the press ends the selection', () => {
    document.body.innerHTML = '<a href="/bao-loi/?trang=%2Fsan-pham%2Fche%2F">Báo lỗi</a>';
    quoteSelection(document);
    select(' xã \n Mẫu ');
    press('pointerdown');
    select('');
    press('click');
    expect(new URLSearchParams(href()?.split('?')[1]).get('quote')).toBe('xã Mẫu');
    expect(href()).toMatch(/^\/bao-loi\/\?trang=%2Fsan-pham%2Fche%2F&/);
    press('pointerdown');
    expect(href()).toBe('/bao-loi/?trang=%2Fsan-pham%2Fche%2F');
    select('Đ'.repeat(5000));
    press('click');
    expect(href()?.length).toBeLessThan(4000);
  });
});
