/** The frame around every management page: whose newsroom, the menu, the heading, and what became of the form that was sent. */
import { html, raw } from 'hono/html';
import { roleLabels } from '../auth/roles.ts';
import type { Caller } from '../http/caller.ts';
import { managementStyles } from '../http/middleware.ts';
import { portalNames } from '../http/portal-names.ts';
import type { Html, ManagementPage } from './page.ts';
import { managementPath } from './page.ts';

export interface FrameParts {
  title: string;
  caller: Caller;
  /** The pages that the caller may open. */
  menu: readonly ManagementPage[];
  /** The address of the page shown. */
  current: string;
  body: Html;
  /** The address of the script that adds to the page. It is small and runs before the body, so that no key is pressed too early for it. */
  script?: string | undefined;
  /** Confirmation of the action that was carried out. */
  notice?: Html | string | undefined;
  /** Why the form was refused. */
  fault?: string | undefined;
}

function menuOf(menu: readonly ManagementPage[], current: string): Html {
  const link = (path: string, label: string) =>
    html`<li><a href="${path}" ${path === current ? raw(' aria-current="page"') : ''}>${label}</a></li>`;
  return html`<nav aria-label="Quản lý">
    <ul>
      ${link(managementPath, 'Tổng quan')} ${menu.map(({ path, label }) => link(path, label))}
    </ul>
  </nav>`;
}

/** A whole page. */
export function frame({ title, caller, menu, current, body, script, notice, fault }: FrameParts): Html {
  const { name, role } = caller.account;
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${fault === undefined ? '' : 'Lỗi: '}${title} – Tòa soạn ${portalNames().short}</title>
        <link rel="stylesheet" href="${managementStyles}" />
        ${script === undefined ? '' : html`<script src="${script}"></script>`}
      </head>
      <body>
        <a class="skip" href="#noi-dung">Tới nội dung</a>
        <header>
          <p><a href="/admin/">← Biên tập nội dung</a> <a href="/">Xem cổng</a></p>
          <p>${name} (${roleLabels[role]})</p>
          <form method="post" action="/admin/dang-xuat/">
            <button type="submit" class="quiet">Đăng xuất</button>
          </form>
        </header>
        ${menuOf(menu, current)}
        <main id="noi-dung" tabindex="-1">
          <h1>${title}</h1>
          ${fault === undefined ? '' : html`<p class="fault" role="alert">${fault}</p>`}
          ${notice === undefined ? '' : html`<div class="done" role="status">${notice}</div>`} ${body}
        </main>
      </body>
    </html> `;
}
