/** A start tag as written in a page. */
export interface Tag {
  name: string;
  /** Attribute values with entities decoded, keyed by lower-case name; an attribute without value reads ''. */
  attributes: Readonly<Record<string, string>>;
  /** Where the text after the tag begins. */
  end: number;
}

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

// Written for the well-formed pages that Astro prints; comments and the insides of scripts and styles are stepped over.
const tagPattern = /<!--[^]*?-->|<([a-zA-Z][\w:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const rawTextEnd: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  textarea: /<\/textarea/gi,
};

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** Decodes numeric entities and the few named ones that Astro writes. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return namedEntities[String(name)] ?? whole;
    },
  );
}

function readAttributes(text: string): Readonly<Record<string, string>> {
  if (text === '' || text === ' ' || text === '/' || text === ' /') return noAttributes;
  const attributes: Record<string, string> = {};
  attributePattern.lastIndex = 0;
  // `exec` rather than `matchAll`, which doubles the time of the whole scan.
  for (let match = attributePattern.exec(text); match !== null; match = attributePattern.exec(text)) {
    // The first of two attributes with one name counts, as in a browser.
    attributes[(match[1] ?? '').toLowerCase()] ??= decodeEntities(match[2] ?? match[3] ?? match[4] ?? '');
  }
  return attributes;
}

/** Lists the start tags of a page in order. */
export function scanTags(html: string): Tag[] {
  const tags: Tag[] = [];
  tagPattern.lastIndex = 0;
  for (let match = tagPattern.exec(html); match !== null; match = tagPattern.exec(html)) {
    if (match[1] === undefined) continue;
    const name = match[1].toLowerCase();
    const end = tagPattern.lastIndex;
    tags.push({ name, attributes: readAttributes(match[2] ?? ''), end });
    const closing = rawTextEnd[name];
    if (closing !== undefined) {
      closing.lastIndex = end;
      tagPattern.lastIndex = closing.exec(html)?.index ?? html.length;
    }
  }
  return tags;
}

/** The HTML between a start tag and the next end tag of the same name. */
export function innerHtml(html: string, tag: Tag): string {
  const close = html.indexOf(`</${tag.name}`, tag.end);
  return html.slice(tag.end, close < 0 ? html.length : close);
}

/** The text of a piece of HTML, without tags, comments and needless space. */
export function textOf(html: string): string {
  return decodeEntities(html.replace(/<!--[^]*?-->|<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
