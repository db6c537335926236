/** Maps the output of a failed build to an explanation for editors. Only administrators see the full output. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|no space left/i, 'Ổ đĩa của máy chủ đã đầy. Hãy báo quản trị viên dọn chỗ rồi công bố lại.'],
  [
    /heap out of memory|ERR_WORKER_OUT_OF_MEMORY|ENOMEM|Cannot allocate memory|SIGKILL/i,
    'Máy chủ thiếu bộ nhớ. Hãy đợi vài phút rồi công bố lại; nếu vẫn vậy, hãy báo quản trị viên.',
  ],
  [/EACCES|EPERM|EROFS/, 'Máy chủ không được ghi vào thư mục dựng trang. Hãy báo quản trị viên.'],
  [/EMFILE|ENFILE/, 'Máy chủ mở quá nhiều tệp cùng lúc. Hãy công bố lại sau vài phút.'],
];

/** One sentence or two: why the build failed, and what to do. */
export function explainBuildFailure(output: string): string {
  return (
    reasons.find(([pattern]) => pattern.test(output))?.[1] ??
    'Chương trình dựng trang gặp lỗi. Hãy công bố lại; nếu vẫn vậy, hãy báo quản trị viên.'
  );
}
