// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { requireElement } from './dom.ts';
import { whenNeeded } from './when-needed.ts';

function openForm(address = 'https://example.test/mang-luoi/'): HTMLFormElement {
  location.href = address;
  document.body.innerHTML = '<form><input name="q"><button></button></form>';
  return requireElement<HTMLFormElement>('form', document);
}

const settled = () => new Promise((done) => setTimeout(done));

describe('a program that is fetched when it is needed', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
  });

  it('waits for the first sign, and comes once', async () => {
    const form = openForm();
    const load = vi.fn(() => Promise.resolve());
    whenNeeded(form, load);
    expect(load).not.toHaveBeenCalled();
    const input = requireElement('input', form);
    input.dispatchEvent(new Event('focusin', { bubbles: true }));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await settled();
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(load).toHaveBeenCalledOnce();
  });

  it('comes at once when the address asks for something', () => {
    const load = vi.fn(() => Promise.resolve());
    whenNeeded(openForm('https://example.test/mang-luoi/?q=che'), load);
    expect(load).toHaveBeenCalledOnce();
  });

  it('is tried again at the next sign after it could not be had', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const form = openForm();
    const load = vi.fn(() => Promise.resolve());
    load.mockRejectedValueOnce(new Error('offline'));
    whenNeeded(form, load);
    form.dispatchEvent(new Event('pointerdown'));
    await settled();
    form.dispatchEvent(new Event('pointerdown'));
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('answers a form that was sent before it was there', async () => {
    const form = openForm();
    const answered = vi.fn((event: Event) => {
      event.preventDefault();
    });
    whenNeeded(form, () => {
      form.addEventListener('submit', answered);
      return Promise.resolve();
    });
    form.requestSubmit();
    await vi.waitFor(() => {
      expect(answered).toHaveBeenCalledOnce();
    });
  });

  it('lets a form go its way when it cannot be had', async () => {
    const form = openForm();
    const send = vi.spyOn(form, 'submit').mockImplementation(() => undefined);
    whenNeeded(form, () => Promise.reject(new Error('offline')));
    form.requestSubmit();
    await vi.waitFor(() => {
      expect(send).toHaveBeenCalledOnce();
    });
  });
});
