/** The page on reporting an error: names the page that is meant, and makes a text that can be copied or sent as a letter. */
import { find } from '#client/shared/dom.ts';
import { letterHref, reportedPage, reportText } from '#client/report/letter.ts';

const root = find('[data-report]');
const part = (name: string) => find(`[data-part="${name}"]`, root);
const text = find<HTMLTextAreaElement>('textarea', root);

const path = reportedPage(location, document.referrer);
// After a reload the browser may have kept what the reader wrote.
if (text.value.trim() === '') {
  text.value = reportText(path === undefined ? undefined : new URL(path, location.origin).href);
}
if (path !== undefined) {
  const link = find<HTMLAnchorElement>('a', part('page'));
  link.href = path;
  link.textContent = path;
  part('page').hidden = false;
}

const email = root.dataset['report'] ?? '';
if (email !== '') {
  const letter = part('letter') as HTMLAnchorElement;
  const write = () => {
    letter.href = letterHref(email, text.value);
  };
  text.addEventListener('input', write);
  write();
  letter.hidden = false;
}

find('[data-do="copy"]', root).addEventListener('click', () => {
  // Only a page that came over a safe connection has a clipboard, and a browser may refuse it.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  Promise.resolve(clipboard?.writeText(text.value) ?? Promise.reject(new Error('no clipboard'))).then(
    () => {
      part('status').textContent = 'Đã sao chép. Hãy dán vào thư hoặc tin nhắn.';
    },
    () => {
      text.focus();
      text.select();
      part('status').textContent = 'Trình duyệt không cho sao chép. Nội dung đã được chọn, hãy tự sao chép.';
    },
  );
});

root.hidden = false;
