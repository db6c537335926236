/** Modules of Decap that tests look into; they come without types. */
declare module 'decap-cms-core/dist/esm/constants/configSchema.js' {
  export function validateConfig(config: unknown): void;
}
declare module 'decap-cms-core/dist/esm/lib/formatters.js' {
  export function prepareSlug(slug: string): string;
}
declare module 'decap-cms-core/dist/esm/lib/registry.js' {
  export function registerWidget(name: string, control: unknown, preview?: unknown, schema?: unknown): void;
}
declare module 'decap-cms-core/dist/esm/lib/urlHelper.js' {
  export function sanitizeSlug(slug: string, options: object): string;
}
declare module 'decap-cms-locales' {
  export const en: unknown;
  export const vi: unknown;
}
