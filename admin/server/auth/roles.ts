/** Who may do what. An author writes drafts; an editor also publishes and deletes; an administrator manages accounts besides. */
import { HttpError } from '../http/http-error.ts';

export const roles = ['author', 'editor', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** Display names of the roles. */
export const roleLabels: Readonly<Record<Role, string>> = {
  author: 'người viết',
  editor: 'biên tập viên',
  administrator: 'quản trị viên',
};

export type Permission = 'read' | 'draft' | 'publish' | 'administer';

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  author: ['read', 'draft'],
  editor: ['read', 'draft', 'publish'],
  administrator: ['read', 'draft', 'publish', 'administer'],
};

/** Whether a word is the name of a role. */
export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

export function may(role: Role, permission: Permission): boolean {
  return granted[role].includes(permission);
}

/** @throws {HttpError} when the role has no such permission; `what` completes “Bạn chưa có quyền …” */
export function demand(role: Role, permission: Permission, what: string): void {
  if (may(role, permission)) return;
  const advice =
    permission === 'administer'
      ? 'Hãy nhờ quản trị viên.'
      : 'Hãy chuyển bài sang “Đang xét duyệt” và nhờ biên tập viên.';
  throw new HttpError('forbidden', `Tài khoản ${roleLabels[role]} chưa có quyền ${what}. ${advice}`);
}
