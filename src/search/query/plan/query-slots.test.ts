import { expect, it } from 'vitest';
import { readQuery } from '#search/query/typed/typed-query.ts';
import { contentAsked } from './query-slots.ts';

it.each([
  ['máy móc hay hỏng dùng công cụ nào', 'methods'],
  ['hợp tác xã nào làm miến', 'members'],
  ['cần làm thủ tục gì', 'duties'],
  ['tiêu chuẩn nào thay thế TCVN 6260:2009', 'standard'],
  ['chè xanh', undefined],
  ['giá chè nào', undefined],
])('%s asks for %s', (query, content) => {
  expect(contentAsked(readQuery(query))).toBe(content);
});
