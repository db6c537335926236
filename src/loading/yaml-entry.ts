/**
 * Entries as files: YAML, read and written exactly as Decap CMS does (the `yaml` package, major version 1, with Decap's
 * options), so that an import and a later save in the CMS leave the same bytes.
 */
import YAML from 'decap-yaml';

export interface YamlFault {
  message: string;
  /** Counted from 1. */
  line?: number;
}

/** Reads the YAML of one entry. Syntax faults are returned, not thrown; `data` is then undefined. */
export function parseYamlEntry(text: string): { data?: unknown; faults: YamlFault[] } {
  const document = YAML.parseDocument(text, { prettyErrors: true });
  const faults = document.errors.map((error) => ({
    message: error.message.split('\n')[0] ?? error.message,
    ...(error.linePos ? { line: error.linePos.start.line } : {}),
  }));
  return faults.length > 0 ? { faults } : { data: document.toJSON() as unknown, faults };
}

/**
 * Writes an entry: its fields in the given order (then any others), empty ones left out.
 *
 * @param entry plain data; `undefined`, `null`, empty text and empty lists are left out at every depth
 * @param order field names in the order of the form
 */
export function writeYamlEntry(entry: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const kept = withoutEmpty(entry) as Record<string, unknown>;
  const names = [
    ...order.filter((name) => name in kept),
    ...Object.keys(kept).filter((name) => !order.includes(name)),
  ];
  const document = new YAML.Document();
  document.contents = YAML.createNode(Object.fromEntries(names.map((name) => [name, kept[name]])));
  return document.toString();
}

/** A form saves an untouched field as empty text, null or an empty list; all of them mean "not given". */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, item]) =>
          !(item === undefined || item === null || item === '' || (Array.isArray(item) && item.length === 0)),
      )
      .map(([name, item]) => [name, withoutEmpty(item)]),
  );
}
