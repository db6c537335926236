/** The colours of a portal turned to another hue, as light and as strong as they were, so that text on them stays as legible. */

type Rgb = readonly [number, number, number];

/** The tokens that make the colour of a portal; the colours of meanings (danger, success) stay. */
const turned = /^(?:cham|cham-strong|cham-wash|cloth|cloth-line|on-cloth-soft|focus)$/;

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const gamma = (channel: number) =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as unknown as Rgb;

const hexOf = (rgb: Rgb): string =>
  `#${rgb
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, gamma(channel))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** Relative luminance, WCAG 2.2. */
export const luminance = (hex: string): number => {
  const [r, g, b] = rgbOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** Contrast of two colours, WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** OKLab (Björn Ottosson, 2020): lightness, and the strength of the colour. */
function oklab([r, g, b]: Rgb): { lightness: number; chroma: number } {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, chroma: Math.hypot(a, bb) };
}

function rgbFrom(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

const isShown = (rgb: Rgb) => rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005);

/** The strongest colour of this hue, no stronger than the old one, with the luminance of the old one: its contrasts stay. */
function turn(hex: string, hue: number): string {
  const wanted = luminance(hex);
  let { chroma } = oklab(rgbOf(hex));
  for (; chroma > 0; chroma -= 0.002) {
    let [low, high] = [0, 1];
    for (let step = 0; step < 24; step += 1) {
      const middle = (low + high) / 2;
      if (luminance(hexOf(rgbFrom(middle, chroma, hue))) < wanted) low = middle;
      else high = middle;
    }
    const rgb = rgbFrom(high, chroma, hue);
    if (isShown(rgb)) return hexOf(rgb);
  }
  return hex;
}

/**
 * The style sheet of tokens with the colour of the portal turned.
 *
 * @param hue degrees in OKLCH: 29 red, 142 green, 264 blue
 */
export function recoloured(tokens: string, hue: number): string {
  return tokens.replace(
    /^(\s*--color-([\w-]+): )(.+);$/gm,
    (line, head: string, name: string, value: string) =>
      turned.test(name)
        ? `${head}${value.replace(/#[0-9a-f]{6}\b/gi, (hex) => (isThread(hex) ? hex : turn(hex, hue)))};`
        : line,
  );
}

/** The yellow thread is the focus in the dark: it has to differ from the cloth. */
const isThread = (hex: string) => hex.toLowerCase() === '#f0c25c';
