import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', '.newsroom/', '**/node_modules/', 'test-results/'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // `const { year: _year, ...rest }` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Off, since what they find here is mostly meant: a text spread into its characters, a caller that names the element it gets,
      // an empty text that counts as none, a check of data that only claims to have its type.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      '@typescript-eslint/prefer-optional-chain': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-deprecated': 'warn',
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  // Astro checks the types of its own files; these packages are installed on demand, so their types may not be there.
  {
    files: [
      '**/*.{js,mjs,astro}',
      '**/*.astro/*.ts',
      'tests/compat/**',
      'scripts/bench/other-engines/**',
      'scripts/s3/**',
    ],
    extends: [tseslint.configs.disableTypeChecked],
  },
  // Zod types the shape of a schema that is not known as `any`, as Hono does the input of a route; Decap publishes no types for its classes.
  {
    files: [
      'admin/client/checks/checked-list.ts',
      'admin/config/decap-config.ts',
      'admin/server/requests/intake/routes.ts',
      'src/library/related.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  // A command-line program speaks through the console.
  {
    files: ['scripts/**', 'tests/**', 'admin/server/{main,serve-site}.ts', 'admin/server/terminal/**'],
    rules: { 'no-console': 'off' },
  },
);
