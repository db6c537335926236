/** A registration for a class or an event. */
import { fixedEntry, line, lines, number } from './form/form-field.ts';
import {
  consentTo,
  contactFields,
  contactGroup,
  oneWayToReach,
  organisationFields,
} from './form/contact-fields.ts';
import { defineForm } from './form/define-form.ts';

/** One registration brings at most this many people; a larger group is agreed on by telephone. */
export const mostPeople = 10;

export const registrationForm = defineForm({
  slug: 'dang-ky-lop',
  words: {
    one: 'Đăng ký lớp, sự kiện',
    document: 'Đăng ký tham dự lớp đào tạo, sự kiện',
    send: 'Gửi đăng ký',
    makeFile: 'Tạo tệp đăng ký',
    file: 'dang-ky-lop',
    next: 'Nếu lớp đổi ngày hoặc bị hủy, người tổ chức sẽ báo theo cách liên hệ bạn đã ghi.',
  },
  fields: {
    course: fixedEntry('Lớp, sự kiện', 'courses'),
    people: number('Số người tham dự', {
      least: 1,
      most: mostPeople,
      whole: true,
      missing: `Hãy ghi số người tham dự, từ 1 đến ${mostPeople}.`,
    }),
    names: lines('Họ tên những người tham dự', {
      most: 1000,
      hint: 'Mỗi người một dòng; cần khi lớp cấp giấy chứng nhận.',
      personal: true,
    }),
    organisation: organisationFields.organisation,
    tax_code: organisationFields.tax_code,
    area: organisationFields.area,
    ...contactFields,
    note: line('Lưu ý cho người tổ chức', {
      most: 300,
      hint: 'Ví dụ: cần chỗ cho xe lăn, ăn chay.',
      personal: true,
    }),
    consent: consentTo('giữ chỗ, liên hệ về lớp và báo cáo số người dự'),
  },
  groups: [
    { legend: 'Tham dự', fields: ['course', 'people', 'names', 'note'] },
    { legend: 'Về đơn vị', fields: ['organisation', 'tax_code', 'area'] },
    contactGroup,
  ],
  rules: [
    oneWayToReach,
    {
      field: 'names',
      message: 'Số họ tên nhiều hơn số người tham dự; hãy sửa một trong hai.',
      holds: ({ people, names }) =>
        people === undefined ||
        names === undefined ||
        names.split('\n').filter((name) => name.trim()).length <= people,
    },
  ],
  title: ({ organisation }) => organisation,
});
