// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { requireElement } from '#client/shared/dom.ts';
import { initPlayer } from './player.ts';

describe('the player of a programme', () => {
  it('asks YouTube for nothing before a click, then puts its frame in the place of the button', () => {
    document.body.innerHTML = `
      <div data-youtube="https://www.youtube-nocookie.com/embed/abc" data-title="Chè">
        <button data-youtube-play hidden></button><p data-youtube-note hidden></p>
      </div>`;
    initPlayer(document);
    const button = requireElement('button', document);
    expect(button.hidden).toBe(false);
    expect(document.querySelector('iframe')).toBeNull();
    button.click();
    const frame = requireElement<HTMLIFrameElement>('iframe', document);
    expect(frame.src).toMatch(/^https:\/\/www\.youtube-nocookie\.com\/embed\/abc\?autoplay=1/);
    expect(frame.title).toBe('Chè');
  });

  it('plays a file from the line that is chosen, and marks the line that is spoken', () => {
    document.body.innerHTML = `
      <video data-file-video></video>
      <a data-seek="0" href="#t0"></a><a data-seek="12" href="#t12"></a>`;
    const video = requireElement<HTMLVideoElement>('video', document);
    const play = vi.fn(() => Promise.resolve());
    Object.assign(video, { play });
    Object.defineProperty(video, 'readyState', { value: 1 });
    Object.defineProperty(video, 'currentTime', { value: 0, writable: true });
    initPlayer(document);
    requireElement('[data-seek="12"]', document).click();
    expect(play).toHaveBeenCalledOnce();
    expect(video.currentTime).toBe(12);
    video.dispatchEvent(new Event('timeupdate'));
    expect(requireElement('[data-seek="12"]', document).getAttribute('aria-current')).toBe('true');
    expect(requireElement('[data-seek="0"]', document).hasAttribute('aria-current')).toBe(false);
  });
});
