/** Parts that several management pages show: forms, tables, moments. */
import { html } from 'hono/html';
import { clockTime } from '../lib/format-time.ts';
import type { Html } from './page.ts';
import { actionField } from './page.ts';

/** A moment in Viet Nam, for people and for programs. */
export const moment = (iso: string): Html => html`<time datetime="${iso}">${clockTime(iso)}</time>`;

export interface FormParts {
  /** A key of the page's actions. */
  action: string;
  /** Hidden fields, such as the name of the entry. */
  hidden?: Readonly<Record<string, string>>;
  /** The visible fields. */
  fields?: Html;
  button: string;
  /** `quiet`: beside many others, as in a table; `danger`: hard to take back. */
  look?: 'quiet' | 'danger';
  /** Completes the name of the button for those who do not see what stands around it. */
  about?: string;
}

/** A form that is sent to the page it stands on. */
export function form({ action, hidden = {}, fields, button, look, about }: FormParts): Html {
  return html`<form method="post">
    <input type="hidden" name="${actionField}" value="${action}" />
    ${Object.entries(hidden).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${fields}
    <button type="submit" class="${look ?? ''}">
      ${button}${about === undefined ? '' : html`<span class="unseen"> ${about}</span>`}
    </button>
  </form>`;
}

export interface FieldParts {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'url';
  value?: string | null | undefined;
  hint?: string;
  autocomplete?: string;
  /** Unique on the page; by default the name. */
  id?: string;
  isOptional?: boolean;
}

const hintOf = (id: string, hint: string | undefined) =>
  hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${hint}</p>`;
const described = (id: string, hint: string | undefined) =>
  hint === undefined ? '' : html` aria-describedby="${id}-hint"`;

/** A labelled box of one line. */
export function field(parts: FieldParts): Html {
  const { name, label, type = 'text', value, hint, autocomplete = 'off', id = name, isOptional } = parts;
  return html`<div class="field">
    <label for="${id}">${label}${isOptional === true ? ' (không bắt buộc)' : ''}</label>
    ${hintOf(id, hint)}
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      value="${value ?? ''}"
      autocomplete="${autocomplete}"
      maxlength="300"
      ${isOptional === true ? '' : html`required`}
      ${described(id, hint)}
    />
  </div>`;
}

/** A labelled box of several lines. */
export function textField(parts: Omit<FieldParts, 'type' | 'autocomplete'>): Html {
  const { name, label, value, hint, id = name, isOptional } = parts;
  // HTML drops one line end right behind the tag.
  return html`<div class="field">
    <label for="${id}">${label}${isOptional === true ? ' (không bắt buộc)' : ''}</label>
    ${hintOf(id, hint)}
    <textarea
      id="${id}"
      name="${name}"
      rows="4"
      maxlength="2000"
      ${isOptional === true ? '' : html`required`}${described(id, hint)}
    >
${value ?? ''}</textarea>
  </div>`;
}

/** A labelled list to choose one from. */
export function choice(
  parts: Omit<FieldParts, 'type' | 'autocomplete'> & {
    options: readonly (readonly [value: string, label: string])[];
  },
): Html {
  const { name, label, value, hint, id = name, options } = parts;
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hintOf(id, hint)}
    <select id="${id}" name="${name}" ${described(id, hint)}>
      ${options.map(
        ([key, text]) =>
          html`<option value="${key}" ${key === (value ?? '') ? html`selected` : ''}>${text}</option>`,
      )}
    </select>
  </div>`;
}

/**
 * A table that becomes a list of cards on a phone, where each value bears the name of its column.
 *
 * @param caption says what the table lists, for those who do not see the heading above it
 */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  return html`<table>
    <caption class="unseen">
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => (column === '' ? html`<td></td>` : html`<th scope="col">${column}</th>`))}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, index) => html`<td data-label="${columns[index] ?? ''}">${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
