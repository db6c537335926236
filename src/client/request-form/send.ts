/** The server that takes forms, where there is one: the same pages also stand on hosts that only serve files. */
import type { FieldProblem } from '#schemas/requests/form/define-form.ts';

const accept = 'application/json';

export interface Opening {
  ticket: string;
  /** Notice to read before filling in the form, such as how many places are left. */
  note?: string;
}

/**
 * Asks for the form token with which a form can be sent.
 *
 * @param about the entry that the form is about, if it is about one
 * @returns undefined where nobody takes forms
 */
export async function askForTicket(address: string, about: string | undefined): Promise<Opening | undefined> {
  const query = about === undefined ? '' : `?ve=${encodeURIComponent(about)}`;
  try {
    const response = await fetch(`${address}${query}`, { headers: { accept } });
    const answer = (await response.json()) as { accepts?: boolean } & Partial<Opening>;
    if (!response.ok || answer.accepts !== true || answer.ticket === undefined) return undefined;
    return { ticket: answer.ticket, ...(answer.note === undefined ? {} : { note: answer.note }) };
  } catch {
    return undefined;
  }
}

export interface Answer {
  received?: boolean;
  reference?: string;
  /** Result of sending the form, where there is more to say, such as a place on the waiting list. */
  outcome?: string;
  problems?: FieldProblem[];
  /** Why not, in Vietnamese. */
  error?: string;
  /** Another token, in place of one that no longer holds. */
  ticket?: string;
}

const unreachable =
  'Chưa gửi được: không nối được tới máy chủ. Những gì đã điền vẫn còn; hãy kiểm tra mạng rồi bấm gửi lần nữa.';

/** Sends the form. Never rejects: what goes wrong is the `error` of the answer. */
export async function sendForm(address: string, form: FormData, ticket: string): Promise<Answer> {
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
