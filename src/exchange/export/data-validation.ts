/** Drop-downs and hints of cells in a workbook (ECMA-376 part 1, 18.3.1.32), as a feature of write-excel-file, which has none of its own. */
import type writeExcelFile from 'write-excel-file/node';
import {
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';

export interface CellRule {
  /** `B2:B2000`. */
  range: string;
  title: string;
  hint: string;
  /** The cells that hold the values to choose from, with their sheet: `'Danh sách'!$A$2:$A$9`. */
  list?: string;
  /** Whether other values than those of the list are refused. */
  strict?: boolean;
}

// The format takes no more; Excel calls a longer one damage.
const longestTitle = 32;
const longestHint = 255;
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

function ruleMarkup({ range, title, hint, list, strict = false }: CellRule): string {
  const attributes = {
    ...(list === undefined ? {} : { type: 'list' }),
    allowBlank: '1',
    showInputMessage: '1',
    ...(strict
      ? {
          showErrorMessage: '1',
          errorTitle: 'Không có trong danh sách',
          error: 'Hãy chọn một giá trị trong danh sách.',
        }
      : {}),
    promptTitle: cut(title, longestTitle),
    prompt: cut(hint, longestHint),
    sqref: range,
  };
  const text = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${sanitizeAttributeValue(value)}"`)
    .join('');
  return list === undefined
    ? `<dataValidation${text}/>`
    : `<dataValidation${text}><formula1>${sanitizeTextContent(list)}</formula1></dataValidation>`;
}

type WorkbookFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>[number];

const sheetFile = 'xl/worksheets/sheet{id}.xml';

/** Puts the rules into the first sheet of a workbook. */
export function cellRules(rules: readonly CellRule[]): WorkbookFeature {
  const markup = `<dataValidations count="${rules.length}">${rules.map(ruleMarkup).join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (content: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0 && rules.length > 0
              ? insertElementMarkupAccordingToOrderOfSiblings(
                  content,
                  markup,
                  getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
                  'worksheet',
                )
              : content,
        },
      },
    },
  };
}
