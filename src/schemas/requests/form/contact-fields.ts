/** Fields that several forms share: who asks, for which enterprise, and how to reach them. */
import { consent, email, line, phone, taxCode } from './form-field.ts';
import type { FieldGroup } from './define-form.ts';

/** A person who wants an answer. */
export const contactFields = {
  contact_person: line('Họ và tên', {
    most: 100,
    least: 2,
    missing: 'Hãy ghi họ và tên để cơ quan biết trả lời ai.',
    autocomplete: 'name',
    personal: true,
  }),
  phone: phone('Điện thoại', { optional: 'ghi ít nhất một trong hai' }),
  email: email('Thư điện tử', { optional: 'ghi ít nhất một trong hai' }),
} as const;

/** A person who may leave a way to be told what became of it, and need not. */
export const optionalContactFields = {
  contact_person: line('Họ và tên', { most: 100, least: 2, autocomplete: 'name', personal: true }),
  phone: phone('Điện thoại', {}),
  email: email('Thư điện tử', {}),
} as const;

export const contactGroup: FieldGroup<keyof typeof contactFields> = {
  legend: 'Người liên hệ',
  hint: 'Chỉ biên tập viên của cổng thấy phần này; cổng không đăng.',
  fields: ['contact_person', 'phone', 'email'],
};

export const optionalContactGroup: FieldGroup<keyof typeof contactFields> = {
  ...contactGroup,
  legend: 'Nếu bạn muốn được báo lại',
};

/** One way to be reached is enough, none is not. */
export const oneWayToReach = {
  field: 'phone',
  message: 'Hãy ghi số điện thoại hoặc thư điện tử để cơ quan liên hệ lại.',
  holds: (_answers: unknown, isGiven: (field: 'phone' | 'email') => boolean) =>
    isGiven('phone') || isGiven('email'),
} as const;

/** The enterprise or cooperative on whose behalf somebody writes. */
export const organisationFields = {
  organisation: line('Tên đơn vị', {
    most: 150,
    least: 3,
    hint: 'Tên đầy đủ như trong giấy đăng ký.',
    missing: 'Hãy ghi tên đầy đủ của đơn vị.',
    autocomplete: 'organization',
  }),
  tax_code: taxCode('Mã số thuế', {
    hint: 'Giúp cơ quan không nhầm đơn vị trùng tên.',
  }),
  area: line('Địa bàn', {
    most: 150,
    least: 2,
    hint: 'Xã, phường hiện nay; ghi thêm huyện, thành phố cũ trong ngoặc nếu muốn.',
    missing: 'Hãy ghi xã, phường nơi đơn vị hoạt động.',
  }),
} as const;

/** @param purpose completes “… dùng thông tin này để …” */
export const consentTo = (purpose: string) =>
  consent(
    `Tôi đồng ý để {body} dùng thông tin này để ${purpose}. Tôi có thể yêu cầu xem hoặc xóa bất cứ lúc nào.`,
  );
