/** How far the newsroom has come with a request. */
export const requestStateLabels = {
  new: 'Mới',
  'in-hand': 'Đang xử lý',
  answered: 'Đã trả lời',
  closed: 'Đã đóng',
} as const;

export type RequestState = keyof typeof requestStateLabels;

export const requestStates = Object.keys(requestStateLabels) as readonly RequestState[];

/** States in which somebody still waits. */
export const openStates: readonly RequestState[] = ['new', 'in-hand'];
