/** The list of requests: by kind and state, searched with or without marks. */
import { html } from 'hono/html';
import { requestForms, requestKinds } from '#schemas/requests/forms.ts';
import type { RequestKind } from '#schemas/requests/forms.ts';
import { openStates, requestStateLabels, requestStates } from '#schemas/requests/states.ts';
import type { RequestState } from '#schemas/requests/states.ts';
import type { Html, Visit } from '../../management/page.ts';
import { choice, field, moment, table } from '../../management/parts.ts';
import type { Requests } from '../requests.ts';
import type { Registration } from '../store/registrations.ts';
import type { RequestFilter } from '../store/request-filter.ts';
import type { StoredRequest } from '../store/request-store.ts';
import { assigneeName } from './assignees.ts';
import { inboxPath, requestPath, requireRequests } from './visit.ts';

const pageSize = 50;

/** Value of the state filter for “new and in progress”. */
const waitingKey = 'cho';
const allKey = 'tat-ca';
const mineKey = 'toi';

export const kindLabel = (kind: RequestKind): string => requestForms[kind].words.one;

/** The filter that an address asks for. */
export function filterOf({ query, caller }: Pick<Visit, 'query' | 'caller'>): RequestFilter {
  const kind = requestKinds.find((one) => one === query.get('loai'));
  const state = query.get('tinh-trang') ?? waitingKey;
  const one = requestStates.find((name) => name === state);
  const states: readonly RequestState[] | undefined =
    state === allKey ? undefined : one === undefined ? openStates : [one];
  return {
    kind,
    states,
    search: query.get('tim') ?? undefined,
    subject: query.get('ve') ?? undefined,
    assignee: query.get('ai') === mineKey ? caller.account.login : undefined,
  };
}

function filterForm({ query }: Visit): Html {
  return html`<form method="get" class="row" role="search" aria-label="Lọc hộp thư">
    ${field({ name: 'tim', label: 'Tìm', type: 'text', value: query.get('tim'), isOptional: true })}
    ${choice({
      name: 'loai',
      label: 'Loại',
      value: query.get('loai'),
      options: [['', 'Mọi loại'], ...requestKinds.map((kind) => [kind, kindLabel(kind)] as const)],
    })}
    ${choice({
      name: 'tinh-trang',
      label: 'Tình trạng',
      value: query.get('tinh-trang') ?? waitingKey,
      options: [
        [waitingKey, 'Đang chờ'],
        ...requestStates.map((state) => [state, requestStateLabels[state]] as const),
        [allKey, 'Tất cả'],
      ],
    })}
    ${choice({
      name: 'ai',
      label: 'Người phụ trách',
      value: query.get('ai'),
      options: [
        ['', 'Mọi người'],
        [mineKey, 'Tôi'],
      ],
    })}
    <button type="submit">Lọc</button>
  </form>`;
}

/** Whether somebody still has to be told by telephone that a place became free. */
export const mustCall = ({ call }: Registration, state: RequestState): boolean =>
  call && openStates.includes(state);

export const callLabel = 'Cần gọi';

function row(visit: Visit, { registrations }: Requests, request: StoredRequest): (Html | string)[] {
  const { reference, kind, title, state, receivedAt, assignee } = request;
  const registration = kind === 'registration' ? registrations.get(reference) : undefined;
  const calls = registration !== undefined && mustCall(registration, state);
  return [
    html`<a href="${requestPath(reference)}">${title === '' ? kindLabel(kind) : title}</a>`,
    kindLabel(kind),
    html`<span class="state state-${state}">${calls ? callLabel : requestStateLabels[state]}</span>`,
    moment(receivedAt),
    assignee === undefined ? '' : assigneeName(visit, assignee),
  ];
}

function pages(query: URLSearchParams, page: number, count: number): Html {
  const last = Math.max(1, Math.ceil(count / pageSize));
  const link = (to: number, label: string) => {
    const address = new URLSearchParams([...query].filter(([name]) => name !== 'trang'));
    address.set('trang', String(to));
    return html`<a href="${inboxPath}?${address.toString()}">${label}</a>`;
  };
  return html`<p>
    ${page > 1 ? link(page - 1, '← Mới hơn') : ''} Trang ${page} trong ${last}
    ${page < last ? link(page + 1, 'Cũ hơn →') : ''}
  </p>`;
}

/** The list with its filter. */
export function requestList(visit: Visit): Html {
  const requests = requireRequests(visit);
  const { store } = requests;
  const filter = filterOf(visit);
  const count = store.count(filter);
  const page = Math.max(1, Number.parseInt(visit.query.get('trang') ?? '1', 10) || 1);
  const found = store.list(filter, { most: pageSize, skip: (page - 1) * pageSize });
  return html`${filterForm(visit)}
    <p role="status">${count === 0 ? 'Không có yêu cầu nào như vậy.' : `${count} yêu cầu.`}</p>
    ${
      found.length === 0
        ? ''
        : table(
            'Yêu cầu của người dân, doanh nghiệp',
            ['Nội dung', 'Loại', 'Tình trạng', 'Nhận lúc', 'Người phụ trách'],
            found.map((request) => row(visit, requests, request)),
          )
    }
    ${count > pageSize ? pages(visit.query, page, count) : ''}`;
}
