import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles of standards are long, and a shortened one would name another standard.
    'long-title': 'off',
    // Astro prints an empty value as a bare attribute (`alt`), which means the same in HTML.
    'attribute-empty-style': 'off',
    // Astro prints boolean attributes in one of the equal ways; nobody writes them by hand.
    'attribute-boolean-style': 'off',
    // White space in built pages comes from templates; compression decides about it.
    'no-trailing-whitespace': 'off',
    // Check boxes of one question share its name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // The results below the box of the search dialog: a list box that a combo box controls (ARIA 1.2) cannot be a select.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // A matter of looks, and telephone numbers come from content that people type with ordinary spaces.
    'tel-non-breaking': 'off',
    // Headings such as "1. Phạm vi" get ids that begin with a digit, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
});
