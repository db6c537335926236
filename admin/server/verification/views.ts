/** The addresses of the page “Cần xác minh” and of the views it has. */
import { html, raw } from 'hono/html';
import type { Html } from '../management/page.ts';

export const verificationPath = '/admin/quan-ly/xac-minh/';

/** The views, by the value of the parameter `xem`; without it the queue is shown. */
export const views = {
  dot: 'Các đợt xác minh',
  'danh-muc': 'Đối chiếu danh mục chính thức',
  'suc-khoe': 'Đã xác minh tới đâu',
} as const;

export type View = keyof typeof views;

/** The address of a view, with further parameters. */
export function view(name: View, parameters: Readonly<Record<string, string>> = {}): string {
  return `${verificationPath}?${new URLSearchParams({ xem: name, ...parameters }).toString()}`;
}

/** The view that an address asks for. */
export function viewOf(query: URLSearchParams): View | undefined {
  const asked = query.get('xem') ?? '';
  return Object.hasOwn(views, asked) ? (asked as View) : undefined;
}

/** The menu of the views. */
export function viewMenu(current: View | undefined): Html {
  const link = (href: string, label: string, isCurrent: boolean) =>
    html`<li><a href="${href}" ${isCurrent ? raw('aria-current="page"') : ''}>${label}</a></li>`;
  return html`<nav class="views" aria-label="Xác minh">
    <ul>
      ${link(verificationPath, 'Hàng đợi', current === undefined)}
      ${(Object.keys(views) as View[]).map((name) => link(view(name), views[name], name === current))}
    </ul>
  </nav>`;
}
