/** The video player: YouTube's frame comes after a click; a line of the transcript moves a file's video to its moment. */

/** Puts YouTube's frame where the button was. The page's Content-Security-Policy lets a frame come from there alone. */
function initYoutube(root: ParentNode): void {
  for (const stage of root.querySelectorAll<HTMLElement>('[data-youtube]')) {
    const button = stage.querySelector<HTMLButtonElement>('[data-youtube-play]');
    const note = stage.querySelector<HTMLElement>('[data-youtube-note]');
    if (note) note.hidden = false;
    if (!button) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const frame = document.createElement('iframe');
      frame.src = `${stage.dataset['youtube'] ?? ''}?autoplay=1&rel=0&hl=vi&cc_lang_pref=vi`;
      frame.title = stage.dataset['title'] ?? 'Video';
      frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      stage.replaceChildren(frame);
      frame.focus();
    });
  }
}

/** The last line of the transcript that has begun; undefined before the first. */
export function lineAt(starts: readonly number[], time: number): number | undefined {
  const index = starts.findLastIndex((start) => start <= time);
  return index < 0 ? undefined : index;
}

/** A time link plays the video on the page from there; the line that is being spoken is marked. */
function initTranscript(root: ParentNode): void {
  const video = root.querySelector<HTMLVideoElement>('[data-file-video]');
  if (!video) return;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-seek]')];
  const starts = links.map(({ dataset }) => Number(dataset['seek']));
  const play = (from: number) => {
    video.currentTime = from;
    video.focus();
    // A browser may refuse to play by itself; the video then waits at the moment, with its controls.
    video.play().catch(() => undefined);
  };
  links.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      // With a key held down a reader wants the link elsewhere.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      // A video of which nothing is loaded yet forgets the moment in some browsers: its length must be known first.
      if (video.readyState > 0) play(starts[index] ?? 0);
      else {
        video.addEventListener(
          'loadedmetadata',
          () => {
            play(starts[index] ?? 0);
          },
          { once: true },
        );
        video.preload = 'auto';
        video.load();
      }
    });
  });
  video.addEventListener('timeupdate', () => {
    const current = lineAt(starts, video.currentTime);
    links.forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  });
}

/**
 * Starts the player of a page.
 *
 * @param root holds the player and the transcript that belongs to it
 */
export function initPlayer(root: ParentNode): void {
  initYoutube(root);
  initTranscript(root);
}
