import { describe, expect, it } from 'vitest';
import type { Library } from '#library/build-library.ts';
import { transcriptLines, videoJsonLd } from './programme-video.ts';
import type { Programme } from './programmes.ts';

const programme = (fields: Partial<Programme>): Programme => ({
  slug: 'mau',
  href: '/truyen-hinh/mau/',
  title: 'Tên',
  kind: 'plan',
  broadcaster: 'Đài',
  lead: 'Giới thiệu',
  tags: [],
  products: [],
  standards: [],
  members: [],
  sources: [],
  transcript: [{ at: '03:25', text: 'Lời' }],
  ...fields,
});
const library = { site: { name: 'Cổng' } } as Library;
const site = new URL('https://example.vn');

describe('a transcript', () => {
  it('leads to the moment at YouTube', () => {
    expect(transcriptLines(programme({ youtube: 'a1B2c3D4e5F' }))[0]).toMatchObject({
      seconds: 205,
      duration: 'PT3M25S',
      href: 'https://www.youtube.com/watch?v=a1B2c3D4e5F&t=205s',
      external: true,
    });
  });

  it('leads to the moment in the file', () => {
    expect(transcriptLines(programme({ video: '/media/a.webm' }))[0]).toMatchObject({
      href: '/media/a.webm#t=205',
      external: false,
    });
  });

  it('leads nowhere without a video', () => {
    expect(transcriptLines(programme({}))[0]?.href).toBeUndefined();
  });
});

describe('the structured data of a video', () => {
  it('names the frame of a video at YouTube', () => {
    expect(
      videoJsonLd(
        programme({ youtube: 'a1B2c3D4e5F', aired: '2026-05-01', duration: '14:30' }),
        library,
        site,
      ),
    ).toMatchObject({
      '@type': 'VideoObject',
      embedUrl: 'https://www.youtube-nocookie.com/embed/a1B2c3D4e5F',
      uploadDate: '2026-05-01T00:00:00+07:00',
      duration: 'PT14M30S',
      thumbnailUrl: 'https://example.vn/og.png',
      transcript: 'Lời',
    });
  });

  it('names the file by its full address', () => {
    expect(videoJsonLd(programme({ video: '/media/a.webm' }), library, site)).toMatchObject({
      contentUrl: 'https://example.vn/media/a.webm',
    });
  });

  it('is not there without a video, nor for a sample', () => {
    expect(videoJsonLd(programme({}), library, site)).toBeUndefined();
    expect(videoJsonLd(programme({ video: '/media/a.webm', sample: true }), library, site)).toBeUndefined();
  });
});
