/** A workbook to fill in for an import: one column a field, drop-downs and hints from the schema, and a sheet that explains them. */
import writeExcelFile from 'write-excel-file/node';
import type { Content } from '#content/content.ts';
import { columnsOf, groupMark, idField, listShape } from '#exchange/columns.ts';
import type { Column } from '#exchange/columns.ts';
import { entriesOf, exchangeDefinition } from '#exchange/collections.ts';
import type { ExchangeName } from '#exchange/collections.ts';
import { columnLetters } from '#exchange/files/workbook-facts.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf, unwrap } from '#schemas/introspect.ts';
import { cellRules } from './data-validation.ts';
import { fieldForm } from './field-form.ts';

/** Rows that the drop-downs reach down to. */
const lastRow = 5000;

const templateSheets = { data: 'Nhập liệu', help: 'Hướng dẫn', lists: 'Danh sách' } as const;

interface TemplateColumn {
  title: string;
  hint: string;
  required: boolean;
  form: string;
  values: readonly string[];
  /** Whether a cell takes one value, so that others than those of the list can be refused. */
  single: boolean;
}

/** Names that a relation may name, as people call them. */
function relationValues(content: Content, relation: string | undefined): string[] {
  if (relation === 'products')
    return [...entriesOf(content, 'products'), ...entriesOf(content, 'topics')].map(({ data }) =>
      String(data['name_vi']),
    );
  return relation === 'topics' ? entriesOf(content, 'topics').map(({ data }) => String(data['name_vi'])) : [];
}

function templateColumns(columns: readonly Column[], content: Content): TemplateColumn[] {
  return columns.flatMap(({ title, hint, required, schema, example }) => {
    if (!schema) return [{ title, hint: hint ?? '', required, form: 'chữ', values: [], single: false }];
    const list = listShape(schema);
    if (list?.fields) {
      return Object.entries(list.fields).map(([name, inner]) => ({
        ...oneColumn(inner, content),
        title: `${title}${groupMark}${fieldMeta(inner)?.title ?? name}`,
        required,
      }));
    }
    return [{ ...oneColumn(schema, content, hint, example), title, required }];
  });
}

function oneColumn(schema: Column['schema'] & object, content: Content, hint?: string, example?: unknown) {
  const list = listShape(schema);
  const inner = list?.element ?? schema;
  const choices = fieldPlace(inner).choices ?? fieldPlace(schema).choices;
  const isTruth = definitionOf(unwrap(inner)).type === 'boolean';
  const relation = fieldPlace(schema).relation ?? fieldPlace(inner).relation;
  const values = choices
    ? Object.values(choices)
    : isTruth
      ? ['có', 'không']
      : relationValues(content, relation);
  const given = example ?? fieldMeta(schema)?.examples?.[0];
  const form = fieldForm(schema);
  const shown =
    given === undefined ? '' : ` Ví dụ: ${Array.isArray(given) ? given.join('; ') : String(given)}.`;
  return {
    hint: `${hint ?? fieldMeta(schema)?.description ?? ''} ${form}.${shown}`.trim(),
    form,
    values,
    single: !list && (choices !== undefined || isTruth),
  };
}

/** Makes the workbook. */
export async function templateFile(collection: ExchangeName, content: Content): Promise<Buffer> {
  const definition = exchangeDefinition(collection);
  const columns = templateColumns(
    columnsOf(definition).filter(({ path }) => path[0] !== idField && path[0] !== 'sample'),
    content,
  );
  const lists = columns.filter(({ values }) => values.length > 0);
  const longest = Math.max(0, ...lists.map(({ values }) => values.length));
  const rules = columns.map(({ title, hint, values, single }, index) => {
    const letters = columnLetters(index);
    const place = columnLetters(lists.findIndex((one) => one.title === title));
    return {
      range: `${letters}2:${letters}${lastRow}`,
      title,
      hint: hint || title,
      strict: single,
      ...(values.length === 0
        ? {}
        : { list: `'${templateSheets.lists}'!$${place}$2:$${place}$${values.length + 1}` }),
    };
  });
  const bold = { fontWeight: 'bold', backgroundColor: '#e6efe9', wrap: true } as const;
  return writeExcelFile(
    [
      {
        sheet: templateSheets.data,
        stickyRowsCount: 1,
        columns: columns.map(({ title }) => ({ width: Math.max(14, Math.min(40, title.length + 2)) })),
        data: [columns.map(({ title, required }) => ({ value: required ? `${title} *` : title, ...bold }))],
      },
      {
        sheet: templateSheets.help,
        stickyRowsCount: 1,
        columns: [{ width: 34 }, { width: 12 }, { width: 90 }],
        data: [
          ['Cột', 'Bắt buộc', 'Cách ghi'].map((value) => ({ value, ...bold })),
          ...columns.map(({ title, required, hint }) => [
            title,
            required ? 'có' : '',
            { value: hint, wrap: true },
          ]),
        ],
      },
      {
        sheet: templateSheets.lists,
        stickyRowsCount: 1,
        columns: lists.map(() => ({ width: 30 })),
        data: [
          lists.map(({ title }) => ({ value: title, ...bold })),
          ...Array.from({ length: longest }, (_, row) => lists.map(({ values }) => values[row] ?? null)),
        ],
      },
    ],
    { features: [cellRules(rules)] },
  ).toBuffer();
}
