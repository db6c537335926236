/** The newsroom's server, where there is one: the same pages also stand on hosts that only serve files. */
import type { FieldProblem } from '#schemas/requests/membership.ts';

const address = '/api/tham-gia';
const accept = 'application/json';

/** The ticket with which an application can be sent; undefined where nobody takes applications. */
export async function askForTicket(): Promise<string | undefined> {
  try {
    const response = await fetch(address, { headers: { accept } });
    const answer = (await response.json()) as { accepts?: boolean; ticket?: string };
    return response.ok && answer.accepts === true ? answer.ticket : undefined;
  } catch {
    return undefined;
  }
}

export interface Answer {
  received?: boolean;
  reference?: string;
  problems?: FieldProblem[];
  /** Why not, in Vietnamese. */
  error?: string;
  /** Another ticket, in place of one that no longer holds. */
  ticket?: string;
}

const unreachable =
  'Chưa gửi được đơn: không nối được tới máy chủ. Những gì đã điền vẫn còn; hãy kiểm tra mạng rồi bấm gửi lần nữa.';

/** Sends the form. Never rejects: what goes wrong is the `error` of the answer. */
export async function sendForm(form: FormData, ticket: string): Promise<Answer> {
  const fields = [...form].map(([name, value]): [string, string] => [
    name,
    typeof value === 'string' ? value : '',
  ]);
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { accept },
      body: new URLSearchParams([...fields, ['ticket', ticket]]),
    });
    return (await response.json()) as Answer;
  } catch {
    return { error: unreachable };
  }
}
