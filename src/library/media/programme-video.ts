/** The video of a programme's page, as described to a reader, to a player and to search engines. */
import { timeCodeDuration, timeCodeSeconds } from '#text/time-code.ts';
import type { Library } from '#library/build-library.ts';
import type { Programme } from './programmes.ts';

/** The one host from which a frame may come, and only on the page of a programme that lies there. */
export const youtubeFrameHost = 'https://www.youtube-nocookie.com';

/** The page of a video at YouTube, from a moment on. */
export function youtubePage(id: string, seconds = 0): string {
  return `https://www.youtube.com/watch?v=${id}${seconds > 0 ? `&t=${seconds}s` : ''}`;
}

/** One paragraph of a transcript. Without `href` there is no video that the moment could be looked up in. */
export interface TranscriptLine {
  at: string;
  seconds: number;
  /** The moment in ISO 8601. */
  duration: string;
  text: string;
  href?: string | undefined;
  external: boolean;
}

/** The transcript with links to its moments: at YouTube, or in the file (an address that a browser without scripts opens at that time). */
export function transcriptLines({ transcript, youtube, video }: Programme): TranscriptLine[] {
  return transcript.map(({ at, text }) => {
    const seconds = timeCodeSeconds(at);
    const href =
      youtube !== undefined
        ? youtubePage(youtube, seconds)
        : video === undefined
          ? undefined
          : `${video}#t=${seconds}`;
    return { at, seconds, duration: timeCodeDuration(at), text, href, external: youtube !== undefined };
  });
}

/** A programme's video in schema.org's terms. Undefined without a video, and for a sample: machines would take it for a real one. */
export function videoJsonLd(
  programme: Programme,
  { site: settings }: Library,
  site: URL,
): object | undefined {
  const { title, lead, aired, youtube, video, picture, duration, transcript, broadcaster, href, sample } =
    programme;
  if (sample || (youtube === undefined && video === undefined)) return undefined;
  const absolute = (address: string) => new URL(address, site).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    '@id': absolute(href),
    name: title,
    description: lead,
    thumbnailUrl: absolute(picture?.file ?? '/og.png'),
    inLanguage: 'vi',
    // Google reads a time without a zone as its own; a day alone is midnight there.
    ...(aired === undefined ? {} : { uploadDate: `${aired}T00:00:00+07:00` }),
    ...(duration === undefined ? {} : { duration: timeCodeDuration(duration) }),
    ...(youtube === undefined
      ? { contentUrl: absolute(video ?? '') }
      : { embedUrl: `${youtubeFrameHost}/embed/${youtube}`, url: youtubePage(youtube) }),
    ...(transcript.length === 0 ? {} : { transcript: transcript.map(({ text }) => text).join('\n') }),
    productionCompany: { '@type': 'Organization', name: broadcaster },
    publisher: { '@type': 'Organization', name: settings.name, url: absolute('/') },
  };
}
