/** Processing states of a request in the newsroom. */
export const requestStateLabels = {
  new: 'Mới',
  'in-hand': 'Đang xử lý',
  answered: 'Đã trả lời',
  closed: 'Đã đóng',
} as const;

export type RequestState = keyof typeof requestStateLabels;

export const requestStates = Object.keys(requestStateLabels) as readonly RequestState[];

/** States of requests that still need an answer. */
export const openStates: readonly RequestState[] = ['new', 'in-hand'];
