/** One external address asked for: what answers, and what that means for a reader. */

/**
 * - `ok`: it answers;
 * - `moved`: it answers at another address, for good (301, 308);
 * - `gone`: it is not there any more (404, 410);
 * - `refused`: it is there, and refuses programs or asks for a password (401, 403, 405, 429);
 * - `failing`: its server has a fault of its own (5xx, or a chain of redirects without end);
 * - `insecure`: its certificate is not in order, so that browsers warn;
 * - `unreachable`: nothing answers: no such name, no connection, no answer in time.
 */
export type LinkState = 'ok' | 'moved' | 'gone' | 'refused' | 'failing' | 'insecure' | 'unreachable';

export interface LinkResult {
  state: LinkState;
  /** The status, or the code of the fault. */
  detail: string;
  /** Of `moved`: the new address. */
  target?: string;
}

export interface LinkSettings {
  /** Milliseconds for each request. */
  patience: number;
  userAgent: string;
}

const mostRedirects = 5;

/** Answers to HEAD of servers that know only GET. */
const asksForGet = new Set([400, 403, 404, 405, 406, 500, 501, 503]);

/** Faults of certificates, by Node's codes. */
const certificateFault = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

async function ask(address: string, method: 'HEAD' | 'GET', settings: LinkSettings): Promise<Response> {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(settings.patience),
    headers: { 'User-Agent': settings.userAgent, Accept: 'text/html,*/*;q=0.8' },
  });
  // The head is enough; what a large file would send is not waited for.
  await response.body?.cancel();
  return response;
}

/** HEAD, and GET where that is refused: many servers know nothing else. */
async function answerOf(address: string, settings: LinkSettings): Promise<Response> {
  const head = await ask(address, 'HEAD', settings);
  return asksForGet.has(head.status) ? ask(address, 'GET', settings) : head;
}

function faultOf(error: unknown): LinkResult {
  if (!(error instanceof Error)) return { state: 'unreachable', detail: String(error) };
  if (error.name === 'TimeoutError') return { state: 'unreachable', detail: 'hết giờ chờ' };
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
  return { state: certificateFault.test(code) ? 'insecure' : 'unreachable', detail: code };
}

function stateOf(status: number): LinkState {
  if (status === 404 || status === 410) return 'gone';
  if (status >= 500) return 'failing';
  return status >= 400 ? 'refused' : 'ok';
}

/** Asks for an address, and follows where it leads. Never throws: a fault is a result. */
export async function checkLink(address: string, settings: LinkSettings): Promise<LinkResult> {
  let current = address;
  let lasting = true;
  try {
    for (let step = 0; step <= mostRedirects; step++) {
      const { status, headers } = await answerOf(current, settings);
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null) {
        lasting &&= status === 301 || status === 308;
        current = new URL(location, current).href;
        continue;
      }
      const state = stateOf(status);
      const moved = state === 'ok' && lasting && current !== address;
      return moved
        ? { state: 'moved', detail: String(status), target: current }
        : { state, detail: String(status) };
    }
    return { state: 'failing', detail: 'chuyển hướng không dứt' };
  } catch (error) {
    return faultOf(error);
  }
}
