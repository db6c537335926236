import { expect, it } from 'vitest';
import { readQuery } from '#search/query/typed/typed-query.ts';
import { contentsAsked } from './query-slots.ts';

it.each([
  ['máy móc hay hỏng dùng công cụ nào', ['methods']],
  ['hợp tác xã nào làm miến', ['members']],
  ['cần làm thủ tục gì', ['duties', 'guides', 'supports', 'methods', 'productGuide']],
  ['mẫu bảng HACCP', ['templates']],
  ['lấy mẫu chè', []],
  ['tiêu chuẩn nào thay thế TCVN 6260:2009', ['standard']],
  ['chè xanh', []],
  ['giá chè nào', []],
  ['làm thế nào để có mã QR', ['duties', 'guides', 'supports', 'methods', 'productGuide']],
])('%s asks for %j', (query, contents) => {
  expect(contentsAsked(readQuery(query))).toEqual(contents);
});
