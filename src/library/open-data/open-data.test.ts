/** The open data of a whole portal: what is in it, what is not, and that an import reads it back without a change. */
import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOf, exchangeDefinition, exchangeNames } from '#exchange/collections.ts';
import type { ExchangeName } from '#exchange/collections.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { planImport } from '#exchange/import/plan-import.ts';
import { readTable } from '#exchange/import/read-table.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import type { Dataset } from './dataset.ts';
import { openData } from './datasets.ts';
import type { DatasetForm } from './dataset-forms.ts';
import { dictionary } from './dictionary.ts';

const { content } = readContent('tests/fixtures/content/portal');
const site = new URL('https://example.test');
const librarySource = () =>
  libraryFromContent({ ...readContent('tests/fixtures/content/portal'), problems: [] });
const { datasets, files } = openData(librarySource(), site);

function dataset(name: string): Dataset {
  const found = datasets.find((one) => one.name === name);
  if (!found) throw new Error(`no data set ${name}`);
  return found;
}

async function bytesOf(name: string, form: DatasetForm): Promise<Buffer> {
  const file = files.find((one) => one.file === `${name}.${form}`);
  if (!file) throw new Error(`no file ${name}.${form}`);
  return Buffer.from(await file.bytes());
}

const named = datasets.map((one) => [one.name, one] as const);

describe.each(named)('the data set %s', (name, one) => {
  it('holds records of its schema and a row for each', () => {
    const faults = one.records.flatMap((record) => {
      const { error } = one.recordSchema.safeParse(JSON.parse(JSON.stringify(record)));
      return error ? [[record['id'], error.issues[0]]] : [];
    });
    expect(faults).toEqual([]);
    const { heads, rows } = one.tableIn('values');
    expect(rows).toHaveLength(one.records.length);
    for (const row of rows) expect(row).toHaveLength(heads.length);
  });

  it('has a dictionary in which every field has a Vietnamese title, and every column a field', () => {
    const fields = dictionary(one);
    expect(fields.filter(({ title, name: key }) => title === key)).toEqual([]);
    const described = new Set(fields.flatMap(({ columns }) => columns));
    const identifier = 'Tên mục';
    expect(one.tableIn('values').heads.filter((head) => !described.has(head) && head !== identifier)).toEqual(
      [],
    );
  });

  it('is JSON with its terms', async () => {
    const json = JSON.parse((await bytesOf(name, 'json')).toString()) as Record<string, unknown>;
    expect(json).toMatchObject({
      name,
      count: one.records.length,
      url: `https://example.test/du-lieu/${name}/`,
      licence: { name: one.licence.name },
    });
    expect(json['items']).toHaveLength(one.records.length);
  });
});

describe('what is left out', () => {
  it('are samples, persons, telephone numbers, e-mail addresses of members, and notes of editors', async () => {
    expect(datasets.map(({ name }) => name)).not.toContain('experts');
    const samples = content.collections.courses.filter(({ data }) => data.sample);
    expect(samples.length).toBeGreaterThan(0);
    expect(dataset('courses').records).toHaveLength(content.collections.courses.length - samples.length);
    expect(content.collections.members.some(({ data }) => data.phone !== undefined)).toBe(true);
    const members = (await bytesOf('members', 'json')).toString();
    expect(members).not.toMatch(/"(?:phone|email|note)":/);
    const notes = entriesOf(content, 'standards').flatMap(({ data }) => data['note'] ?? []);
    expect(notes.length).toBeGreaterThan(0);
    for (const form of ['json', 'csv'] as const) {
      const text = (await bytesOf('standards', form)).toString();
      expect(notes.filter((note) => text.includes(String(note)))).toEqual([]);
    }
  });
});

describe('the tables', () => {
  it('say what follows from other entries behind what was recorded', () => {
    const { heads, rows } = dataset('standards').tableIn('values');
    const status = heads.indexOf('Suy ra › Hiệu lực hiện nay');
    const old = rows.find((row) => row[0] === 'TCVN 6754:2007');
    expect(old?.[status]).toBe('superseded');
    expect(old?.[heads.indexOf('Suy ra › Bị thay thế bởi')]).toBe('TCVN 6754:2019');
  });

  it('say choices in words where people read them', () => {
    const { heads, rows } = dataset('standards').tableIn('words');
    const green = rows.find((row) => row[0] === 'TCVN 6754:2007');
    expect(green?.[heads.indexOf('Suy ra › Hiệu lực hiện nay')]).toBe('Bị thay thế');
    expect(green?.[heads.indexOf('Mức kiểm chứng')]).toMatch(/^(?:Đã xem|Mới thấy)/);
  });

  it('are the same bytes whenever they are made', async () => {
    const again = openData(librarySource(), site).files;
    for (const form of ['csv', 'xlsx'] as const) {
      const other = again.find(({ file }) => file === `topics.${form}`);
      expect(Buffer.from((await other?.bytes()) ?? [])).toEqual(await bytesOf('topics', form));
    }
  });
});

const given = exchangeNames.filter((name) =>
  datasets.some((one) => one.name === exchangeDefinition(name).name),
);

describe.each(given)('the tables of %s', (name: ExchangeName) => {
  let kept = 0;
  beforeAll(() => {
    kept = entriesOf(content, name).filter(({ data }) => data['sample'] !== true).length;
  });

  // The rest is the same for both forms; an import of src/exchange holds every collection to it.
  const forms = ['standards', 'members'].includes(name) ? (['csv', 'xlsx'] as const) : (['csv'] as const);
  it.each(forms)('come back from %s by an import without a change', async (form) => {
    const file = exchangeDefinition(name).name;
    const sheets = await readTableFile(`${file}.${form}`, await bytesOf(file, form));
    const plan = planImport({ collection: name, content, update: true, ...readTable(sheets, name) });
    const passedOver = plan.heads.filter(({ target }) => !target).map(({ head }) => head);
    expect(passedOver.filter((head) => !head.startsWith('Suy ra › '))).toEqual([]);
    expect(plan.rows.filter(({ kind }) => kind !== 'same')).toEqual([]);
    expect(plan.rows).toHaveLength(kept);
  });
});
