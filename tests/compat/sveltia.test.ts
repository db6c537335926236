import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { cmsSettingsSchema } from '#schemas/settings/cms.ts';
import { collectionNames } from '#schemas/collections.ts';
import { decapConfig } from '../../admin/config/decap-config.ts';
import { collections, settingsForms } from '../../admin/config/forms.ts';

/** Fields of the configuration that Sveltia's schema does not know, with the reason for having them. */
const onlyHere = new Set([
  'locale', // Sveltia takes the language from the browser
  'check', // read by this site's own controls, which ask the schema
  'unit_field', // read by this site's control for numbers
]);

function withoutOwn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutOwn);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !onlyHere.has(name))
      .map(([name, inner]) => [name, withoutOwn(inner)]),
  );
}

it('Sveltia CMS accepts the configuration, apart from fields of this site alone', () => {
  const schema = JSON.parse(
    readFileSync('tests/compat/node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8'),
  ) as object;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  const options = Object.fromEntries(
    ['products', 'topics', ...collectionNames].map((name) => [name, [{ value: 'a', label: 'A' }]]),
  );
  // Sveltia has no proxy backend; the service that an office would run stands in for it.
  const cms = cmsSettingsSchema.parse({
    repo: 'laocai/nscl',
    backend: 'gitlab',
    auth_type: 'pkce',
    app_id: 'x',
  });
  const config = decapConfig({ collections, settingsForms, options, cms, siteUrl: 'https://a.example' });
  expect(validate(withoutOwn(config)) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
});
