/**
 * An application to join the network, as a visitor sends it. One schema for the browser, which says what is wrong beside the field, and for
 * the server, which trusts nothing that a browser says.
 */
import { z } from 'astro/zod';
import { memberKindLabels } from '#schemas/members.ts';

/** The fields in the order of the form. Their labels are those of the form, of the file and of the editors' page. */
export const applicationLabels = {
  name: 'Tên đơn vị',
  kind: 'Loại hình',
  about: 'Đơn vị làm gì',
  products: 'Sản phẩm',
  other_products: 'Sản phẩm khác',
  area: 'Địa bàn',
  website: 'Trang mạng',
  certificates: 'Chứng nhận, giải thưởng đã có',
  supports: 'Hoạt động hỗ trợ quan tâm',
  wishes: 'Điều đơn vị mong muốn',
  contact_person: 'Người liên hệ',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  publish: 'Cho phép đăng công khai',
  consent: 'Đồng ý',
} as const;

export type ApplicationField = keyof typeof applicationLabels;

/** Contact data that an applicant may have shown on the portal; nothing else of the contact ever is. */
export const publishLabels = {
  phone: 'Đăng số điện thoại trên trang của đơn vị',
  email: 'Đăng địa chỉ thư điện tử trên trang của đơn vị',
} as const;

/** Fields of which several values can be chosen. */
const manyFields = new Set<ApplicationField>(['products', 'supports', 'publish']);

/** Fields of several lines. */
const textFields = new Set<ApplicationField>(['about', 'certificates', 'wishes']);

/** The longest text of each field that is typed, in characters; the form says the same to the browser. */
export const longest = {
  name: 150,
  about: 1000,
  other_products: 200,
  area: 150,
  website: 200,
  certificates: 1500,
  wishes: 1500,
  contact_person: 100,
  phone: 20,
  email: 150,
} as const;

/** A text of the form: what is missing and what is too long are said in the words of the field. */
function typed(field: keyof typeof longest, missing: string, least = 1) {
  const most = longest[field];
  return z
    .string({ error: missing })
    .min(least, { error: missing })
    .max(most, { error: `${applicationLabels[field]}: viết ngắn lại, nhiều nhất ${most} ký tự.` });
}

const optional = (field: keyof typeof longest) => typed(field, '').optional();

const slugs = z
  .array(z.string().regex(/^[a-z0-9-]{1,80}$/, { error: 'Hãy chọn trong danh sách.' }))
  .max(40, { error: 'Hãy chọn ít mục hơn.' });

const missingConsent = 'Hãy đánh dấu đồng ý; không có sự đồng ý thì đơn không được nhận.';

export const applicationSchema = z
  .strictObject({
    name: typed('name', 'Hãy ghi tên đầy đủ của đơn vị.', 3),
    kind: z.enum(Object.keys(memberKindLabels) as (keyof typeof memberKindLabels)[], {
      error: 'Hãy chọn loại hình của đơn vị.',
    }),
    about: typed('about', 'Hãy viết một đến ba câu: đơn vị làm gì, ở đâu.', 20),
    products: slugs.default([]),
    other_products: optional('other_products'),
    area: typed('area', 'Hãy ghi xã, phường nơi đơn vị hoạt động.', 2),
    website: optional('website').refine((value) => value === undefined || isWebAddress(value), {
      error: 'Địa chỉ trang mạng chưa đúng; mẫu: https://ten-don-vi.vn',
    }),
    certificates: optional('certificates'),
    supports: slugs.default([]),
    wishes: optional('wishes'),
    contact_person: typed('contact_person', 'Hãy ghi họ và tên người liên hệ.', 2),
    phone: optional('phone').refine((value) => value === undefined || /^(?:0|\+84)\d{9,10}$/.test(value), {
      error: 'Số điện thoại chưa đúng; mẫu: 0912 345 678.',
    }),
    email: optional('email').refine((value) => value === undefined || z.email().safeParse(value).success, {
      error: 'Địa chỉ thư điện tử chưa đúng; mẫu: ten@example.vn',
    }),
    publish: z.array(z.enum(['phone', 'email'], { error: 'Hãy chọn trong danh sách.' })).default([]),
    consent: z.literal('yes', { error: missingConsent }),
  })
  .refine(namesProducts, {
    path: ['products'],
    error: 'Hãy chọn ít nhất một sản phẩm, hoặc ghi vào ô “Sản phẩm khác”.',
    when: () => true, // also beside faults in other fields: all are said at once
  })
  .refine(({ phone, email }) => phone !== undefined || email !== undefined, {
    path: ['phone'],
    error: 'Hãy ghi số điện thoại hoặc thư điện tử để cơ quan liên hệ lại.',
    when: () => true,
  });

export type Application = z.infer<typeof applicationSchema>;

/** An enterprise or a cooperative is in the network for what it makes; an agency or a body need not make anything. */
function namesProducts(value: {
  kind?: string;
  products?: unknown;
  other_products?: string | undefined;
}): boolean {
  const makes = value.kind === 'doanh-nghiep' || value.kind === 'hop-tac-xa';
  return (
    !makes ||
    (Array.isArray(value.products) && value.products.length > 0) ||
    value.other_products !== undefined
  );
}

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return /^https?:$/.test(protocol) && /^[^.]+(?:\.[^.]+)+$/.test(hostname);
}

export interface FieldProblem {
  field: ApplicationField;
  /** What is wrong and what to do, in Vietnamese. */
  message: string;
}

// Control characters have no place in a text that people type, but for the end of a line.
const controls = /[\u0000-\u0009\u000B-\u001F\u007F]/g;

/** What was typed, as it is meant: composed letters, no stray blanks, a web address with its protocol, a telephone number without gaps. */
function tidied(field: ApplicationField, typedText: string): string | undefined {
  const plain = typedText.normalize('NFC').replaceAll('\r\n', '\n').replace(controls, ' ');
  const text = textFields.has(field) ? plain.trim() : plain.replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (field === 'phone') return text.replace(/[\s.()-]/g, '');
  if (field === 'website' && !/^[a-z]+:/i.test(text)) return `https://${text}`;
  return text;
}

/** Reads the fields of a sent form; what no field of the form has sent is left out. */
export function readApplicationForm(form: Iterable<[string, unknown]>): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, value] of form) {
    if (!Object.hasOwn(applicationLabels, name) || typeof value !== 'string') continue;
    const field = name as ApplicationField;
    const text = tidied(field, value);
    if (text === undefined) continue;
    if (!manyFields.has(field)) read[field] = text;
    else if (Array.isArray(read[field])) (read[field] as string[]).push(text);
    else read[field] = [text];
  }
  return read;
}

/** Checks an application. The problems come in the order of the form, one a field. */
export function checkApplication(
  read: Readonly<Record<string, unknown>>,
): { data: Application } | { problems: FieldProblem[] } {
  const result = applicationSchema.safeParse(read);
  if (result.success) return { data: result.data };
  const messages = new Map<string, string>();
  for (const { path, message } of result.error.issues) {
    const field = String(path[0] ?? '');
    if (!messages.has(field)) messages.set(field, message);
  }
  const fields = Object.keys(applicationLabels) as ApplicationField[];
  return {
    problems: fields.flatMap((field) => {
      const message = messages.get(field);
      return message === undefined ? [] : [{ field, message }];
    }),
  };
}
