/** Shared by the pages of the inbox. */
import { managementPath } from '../../management/page.ts';
import type { Visit } from '../../management/page.ts';
import { HttpError } from '../../http/http-error.ts';
import type { Requests } from '../requests.ts';
import type { StoredRequest } from '../store/request-store.ts';

export const inboxPath = `${managementPath}hop-thu/`;

/** The parameter that names a request. */
export const referenceKey = 'ma';

export const requestPath = (reference: string): string => `${inboxPath}?${referenceKey}=${reference}`;

/** @throws {HttpError} while the database cannot be used */
export function requireRequests({ server }: Pick<Visit, 'server'>): Requests {
  if (server.requests !== undefined) return server.requests;
  throw new HttpError(
    'unavailable',
    'Cơ sở dữ liệu hộp thư không mở được. Người quản trị máy chủ xem nhật ký và khôi phục từ bản sao lưu; phần còn lại của tòa soạn vẫn hoạt động.',
  );
}

/** The request that the address names. */
export function requireRequest(visit: Visit): StoredRequest {
  const found = requireRequests(visit).store.get(visit.query.get(referenceKey) ?? '');
  if (found !== undefined) return found;
  throw new HttpError('not-found', 'Không còn yêu cầu này: có thể đã được xóa.');
}
