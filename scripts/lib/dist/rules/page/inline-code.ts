import { pageRule } from '../rule.ts';

const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'xlink:href']);

export const inlineCode = pageRule(
  'inline-code',
  'No style attribute, on… handler or javascript: address: the Content-Security-Policy blocks them.',
  ({ tags, kind }, report) => {
    if (kind === 'tool') return;
    for (const { name, attributes } of tags) {
      for (const attribute in attributes) {
        if (attribute === 'style') report(`<${name} style="${attributes[attribute] ?? ''}">`);
        else if (attribute.startsWith('on')) report(`<${name} ${attribute}="…">`);
        else if (addressAttributes.has(attribute) && /^\s*javascript:/i.test(attributes[attribute] ?? ''))
          report(`<${name} ${attribute}="javascript:…">`);
      }
    }
  },
);
