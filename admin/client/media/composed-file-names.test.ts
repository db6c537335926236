import { expect, test } from 'vitest';
import { composedFiles } from './composed-file-names.ts';

test('a name whose marks stand apart is composed, with the file as it was', async () => {
  const [file] =
    composedFiles([new File(['x'], 'Đồi chè.jpg'.normalize('NFD'), { type: 'image/jpeg' })]) ?? [];
  expect(file?.name).toBe('Đồi chè.jpg');
  expect([await file?.text(), file?.type]).toEqual(['x', 'image/jpeg']);
  expect(composedFiles([new File([], 'a.jpg')])).toBeUndefined();
});
