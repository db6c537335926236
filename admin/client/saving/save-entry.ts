/** Tidies and checks an entry on save, before Decap's writer gets it. */
import { formOf } from '../../config/forms.ts';
import { checkEntry } from '../checks/check-entry.ts';
import { linkFaults } from '../checks/check-links.ts';
import type { Cms, ImmutableMap } from '../../config/decap.d.ts';
import { entryExists } from '../widgets/lookup-index.ts';
import { tidyEntry } from '../../../src/content/entry/normalise-entry.ts';

/** A refusal to save. Decap shows `String(error)`, so the name is empty: an editor reads the message alone. */
export class SaveError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.length === 1 ? faults[0] : faults.map((fault, index) => `${index + 1}) ${fault}`).join(' '));
    this.name = '';
  }
}

/** Plain data as Decap keeps it, made with its own Immutable.js: the library is not among the page's globals. Names keep their order. */
export function toImmutable(value: unknown, map: ImmutableMap): unknown {
  if (Array.isArray(value)) {
    return map
      .clear()
      .toList()
      .push(...value.map((one) => toImmutable(one, map)));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value).reduce(
    (made, [name, inner]) => made.set(name, toImmutable(inner, map)),
    map.clear().toOrderedMap(),
  );
}

/** Registers the listener that tidies and checks every entry before it is saved. */
export function registerSaving(cms: Cms): void {
  cms.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const slug = String(entry.get('slug') ?? '');
      const form = formOf(String(entry.get('collection') ?? ''), slug);
      if (!form) return undefined;
      const current = entry.get('data') as ImmutableMap;
      const data = tidyEntry(form.schema, current.toJS());
      const isNew = entry.get('newRecord') === true;
      const exists = isNew ? await entryExists() : () => false;
      const faults = checkEntry(form, data, { slug, isNew, exists });
      const format = form.definition?.format ?? 'yaml';
      if (format !== 'yaml' && typeof data['body'] === 'string')
        faults.push(...(await linkFaults(data['body'], format)).map((message) => `Nội dung: ${message}`));
      if (faults.length > 0) throw new SaveError(faults);
      return toImmutable(data, current) as ImmutableMap;
    },
  });
}
