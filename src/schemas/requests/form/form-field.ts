/** Fields of the forms that visitors send. One description drives the page, the checks of browser and server, and the inbox. */
import { z } from 'astro/zod';
import { readTaxCode } from '#domain/enterprise/tax-code.ts';
import { formatNumber } from '#text/vietnamese.ts';
import { parseNumber } from '#text/parse-number.ts';

export type Widget =
  | 'line'
  | 'lines'
  | 'email'
  | 'tel'
  | 'url'
  | 'number'
  | 'radio'
  | 'checkboxes'
  | 'consent'
  /** Filled in by the page and shown as its text; the visitor does not change it. */
  | 'fixed';

/** Collections whose entries a field offers as choices, by their file names. */
export type EntryChoice = 'products' | 'supports' | 'courses' | 'systems' | 'tools';

export interface FormField<Schema extends z.ZodType = z.ZodType> {
  widget: Widget;
  label: string;
  hint?: string;
  required: boolean;
  /** Beside the label of a field that may stay empty; default: “không bắt buộc”. */
  optional?: string;
  /** The longest text, in characters. */
  most?: number;
  /** Lines of a text box. */
  rows?: number;
  autocomplete?: 'organization' | 'name' | 'tel' | 'email' | 'url';
  /** Choices with their labels, where they do not come from entries. */
  labels?: Readonly<Record<string, string>>;
  entries?: EntryChoice;
  /** Choices in columns, where their labels are short. */
  columns?: boolean;
  /** Tells who somebody is or how to reach them: shown to editors alone, and each reading is noted. */
  personal?: boolean;
  /** Checks the tidied text, or the list of chosen values; undefined stands for an empty field. */
  schema: Schema;
}

/** Options common to all kinds of fields. `missing` makes a field required; it tells what to do, in Vietnamese. */
export interface FieldOptions extends Pick<
  FormField,
  'hint' | 'optional' | 'rows' | 'autocomplete' | 'columns' | 'personal'
> {
  missing?: string;
}

type Required_<Options> = Options extends { missing: string } ? true : false;
type Maybe<Type, Options> = z.ZodType<Required_<Options> extends true ? Type : Type | undefined>;

/** A field of one kind; its type says whether it may be undefined. */
function made<Type, const Options extends FieldOptions>(
  widget: Widget,
  label: string,
  { missing, ...options }: Options,
  schema: z.ZodType<Type>,
  rest: Partial<FormField> = {},
): FormField<Maybe<Type, Options>> {
  return {
    widget,
    label,
    required: missing !== undefined,
    ...options,
    ...rest,
    // The condition on Options is what the type says; the compiler cannot follow it.
    schema: (missing === undefined ? schema.optional() : schema) as Maybe<Type, Options>,
  };
}

const text = (
  label: string,
  most: number,
  {
    least = 1,
    missing = `${label}: viết đầy đủ hơn, ít nhất ${least} ký tự.`,
  }: { missing?: string; least?: number },
) =>
  z
    .string({ error: missing })
    .min(least, { error: missing })
    .max(most, { error: `${label}: viết ngắn lại, nhiều nhất ${formatNumber(most)} ký tự.` });

type TextOptions = FieldOptions & { most: number; least?: number };

/** A text of one line. */
export function line<const Options extends TextOptions>(label: string, options: Options) {
  const { most, least: _least, ...rest } = options;
  return made('line', label, rest as Options, text(label, most, options), { most });
}

/** A text of several lines. */
export function lines<const Options extends TextOptions>(label: string, options: Options) {
  const { most, least: _least, ...rest } = options;
  return made('lines', label, rest as Options, text(label, most, options), { most, rows: options.rows ?? 3 });
}

const phonePattern = /^(?:0|\+84)\d{9,10}$/;

export function phone<const Options extends FieldOptions>(label: string, options: Options) {
  const schema = text(label, 20, options).regex(phonePattern, {
    error: 'Số điện thoại chưa đúng; mẫu: 0912 345 678.',
  });
  return made('tel', label, options, schema, { most: 20, autocomplete: 'tel', personal: true });
}

// Zod's own pattern lets no line end, comma or angle bracket through, so an address cannot add a header to a letter.
export function email<const Options extends FieldOptions>(label: string, options: Options) {
  const schema = text(label, 150, options).refine((value) => z.email().safeParse(value).success, {
    error: 'Địa chỉ thư điện tử chưa đúng; mẫu: ten@example.vn',
  });
  return made('email', label, options, schema, { most: 150, autocomplete: 'email', personal: true });
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return /^https?:$/.test(protocol) && /^[^.]+(?:\.[^.]+)+$/.test(hostname);
}

export function web<const Options extends FieldOptions>(label: string, options: Options) {
  const schema = text(label, 200, options).refine(isWebAddress, {
    error: 'Địa chỉ trang mạng chưa đúng; mẫu: https://ten-don-vi.vn',
  });
  return made('url', label, options, schema, { most: 200, autocomplete: 'url' });
}

/** An address of one of the portal's own pages, as a path. */
export function ownPage<const Options extends FieldOptions>(label: string, options: Options) {
  const schema = text(label, 300, options).regex(/^\/(?![/\\])[^\s\\<>"]*$/, {
    error: 'Địa chỉ trang phải bắt đầu bằng dấu /; mẫu: /tieu-chuan/tcvn-9740-2013/',
  });
  return made('line', label, options, schema, { most: 300 });
}

export function taxCode<const Options extends FieldOptions>(label: string, options: Options) {
  const schema = text(label, 20, options).transform((value, context) => {
    const read = readTaxCode(value);
    if ('code' in read) return read.code;
    context.addIssue({
      code: 'custom',
      message:
        read.fault === 'unlike'
          ? 'Mã số thuế có 10 chữ số, 13 chữ số (chi nhánh) hoặc 12 chữ số (hộ kinh doanh).'
          : 'Mã số thuế có chữ số gõ nhầm: chữ số kiểm tra không khớp. Hãy xem lại, hoặc để trống.',
    });
    return z.NEVER;
  });
  return made('line', label, options, schema, { most: 20 });
}

/** A number typed the Vietnamese way, within bounds. */
export function number<
  const Options extends FieldOptions & { least?: number; most?: number; whole?: boolean },
>(label: string, options: Options) {
  const { least = 0, most = 1e12, whole = false, missing = '', ...rest } = options;
  const bounds = `từ ${formatNumber(least)} đến ${formatNumber(most)}`;
  const schema = z.string({ error: missing || notOffered }).transform((typed, context) => {
    const value = parseNumber(typed);
    if (value !== undefined && value >= least && value <= most && (!whole || Number.isInteger(value)))
      return value;
    context.addIssue({
      code: 'custom',
      message: `${label}: ghi ${whole ? 'số nguyên' : 'số'} ${bounds}, như ${whole ? '1.250' : '1.250 hoặc 72,5'}.`,
    });
    return z.NEVER;
  });
  return made('number', label, { ...rest, ...(missing === '' ? {} : { missing }) } as Options, schema, {
    most: 20,
  });
}

const notOffered = 'Hãy chọn trong danh sách.';

/** One of several choices. */
export function choice<
  const Labels extends Readonly<Record<string, string>>,
  const Options extends FieldOptions,
>(label: string, labels: Labels, options: Options) {
  const names = Object.keys(labels) as (keyof Labels & string)[];
  const schema = z.enum(names, { error: options.missing ?? notOffered });
  return made<keyof Labels & string, Options>('radio', label, options, schema, { labels });
}

/** As many of several choices as apply. */
export function choices<const Labels extends Readonly<Record<string, string>>>(
  label: string,
  labels: Labels,
  { missing, ...options }: FieldOptions,
): FormField<z.ZodType<(keyof Labels & string)[]>> {
  const names = Object.keys(labels) as (keyof Labels & string)[];
  const list = z
    .array(z.enum(names, { error: notOffered }), { error: notOffered })
    .max(names.length, { error: notOffered });
  return {
    widget: 'checkboxes',
    label,
    required: missing !== undefined,
    ...options,
    labels,
    schema: orEmpty(list, missing),
  };
}

const slug = () => z.string({ error: notOffered }).regex(/^[a-z0-9-]{1,80}$/, { error: notOffered });

/** As many entries of a collection as apply. The server looks whether they are there. */
export function entries(
  label: string,
  from: EntryChoice,
  { missing, ...options }: FieldOptions,
): FormField<z.ZodType<string[]>> {
  const list = z.array(slug(), { error: notOffered }).max(40, { error: 'Hãy chọn ít mục hơn.' });
  return {
    widget: 'checkboxes',
    label,
    required: missing !== undefined,
    ...options,
    entries: from,
    schema: orEmpty(list, missing),
  };
}

/** An entry that the page itself names. */
export function fixedEntry(label: string, from: EntryChoice): FormField<z.ZodType<string>> {
  return { widget: 'fixed', label, required: true, entries: from, schema: slug() };
}

/** Nothing chosen is an empty list. */
function orEmpty<Item>(list: z.ZodType<Item[]>, missing: string | undefined): z.ZodType<Item[]> {
  const given = missing === undefined ? list : list.refine((items) => items.length > 0, { error: missing });
  return z.preprocess((value) => value ?? [], given);
}

/**
 * The box that must be ticked before anything is sent.
 *
 * @param statement the words of the consent; `{body}` stands for the name of the responsible body
 */
export function consent(statement: string): FormField<z.ZodType<'yes'>> {
  return {
    widget: 'consent',
    label: 'Đồng ý',
    required: true,
    labels: { yes: statement },
    schema: z.literal('yes', { error: 'Hãy đánh dấu đồng ý; không có sự đồng ý thì cổng không nhận.' }),
  };
}
