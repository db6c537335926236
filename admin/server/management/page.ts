/**
 * The pages of “Quản lý”, the management of the newsroom: plain HTML, one object a page. The registry is `pages.ts`; routes,
 * menu, permission, the origin rule and the audit come from here, so that a page holds only what it shows and does.
 */
import type { html } from 'hono/html';
import type { Permission } from '../auth/roles.ts';
import type { CmsServer } from '../cms-server.ts';
import type { Caller } from '../http/caller.ts';

/** HTML in which every value has been escaped; made with the `html` tag of `hono/html`. */
export type Html = ReturnType<typeof html>;

/** A look at a page, or one of its forms being sent. */
export interface Visit {
  server: CmsServer;
  caller: Caller;
  /** The secret of the caller's session. */
  session: string | undefined;
  /** The query string of the URL. */
  query: URLSearchParams;
  /** The fields of the form that was sent; empty while the page is only looked at. After a refusal the page shows them again. */
  form: URLSearchParams;
  /** The file that was sent along, where the page takes one. */
  file?: UploadedFile | undefined;
  /** Notes in the audit log what the caller did. */
  audit: (action: string, subject?: string, result?: string) => void;
}

export interface UploadedFile {
  /** As the sender named it; not to be used as a path. */
  name: string;
  bytes: Uint8Array;
}

/** The result of a submitted form. */
export interface Outcome {
  /** Said at the head of the page, once. */
  notice: Html | string;
  /** The address to go on to; by default the page itself. */
  to?: string;
}

export interface ManagementPage {
  /** Its address, such as `/admin/quan-ly/nhat-ky/`. */
  path: string;
  /** Its name in the menu, and its heading. */
  label: string;
  /** One sentence on the first page of the management. */
  summary: string;
  /** Who may open it; the others do not see it in the menu. */
  permission: Permission;
  /** Completes “Bạn chưa có quyền …” for those who may not. */
  purpose: string;
  /** A script file that adds to the page; without it everything works as well. */
  script?: string;
  /** The largest form with a file that the page takes, in bytes; by default none. */
  mostUpload?: number;
  /** How many things wait there for this person; 0 shows nothing. */
  waiting?: (visit: Visit) => Promise<number> | number;
  /** The part below the heading. */
  show: (visit: Visit) => Promise<Html> | Html;
  /**
   * Handlers of its forms, keyed by the value of the `viec` field. An HttpError is shown at the top of the page, with the submitted
   * values still in its fields.
   */
  actions?: Readonly<Record<string, (visit: Visit) => Promise<Outcome>>>;
}

/** The first page of the management; all others lie below it, but for those that are older than it. */
export const managementPath = '/admin/quan-ly/';

/** The field that names the action of a form. */
export const actionField = 'viec';
