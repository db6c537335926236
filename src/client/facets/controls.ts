/** The controls of FacetForm.astro: a box for words, a list for each facet, the order, and switches. */
import { requireElement } from '#client/shared/dom.ts';
import { listParameters } from '#schemas/listing-rows.ts';
import { countWith } from './narrowing.ts';
import type { FacetRow, Narrowing, Offer } from './narrowing.ts';

interface Facet {
  name: string;
  select: HTMLSelectElement;
  choices: readonly { option: HTMLOptionElement; label: string }[];
}

export interface Controls {
  input: HTMLInputElement;
  offer: Offer;
  /** Reads the current values of the controls. */
  read: () => Narrowing;
  write: (narrowing: Narrowing) => void;
  /** Says beside each choice how many rows it would leave, and closes those that leave none. */
  count: (rows: readonly FacetRow[], narrowing: Narrowing) => void;
}

/** The controls of a form. */
export function controlsOf(form: HTMLFormElement): Controls {
  const input = requireElement<HTMLInputElement>(`[name="${listParameters.query}"]`, form);
  const order = form.querySelector<HTMLSelectElement>(`select[name="${listParameters.order}"]`);
  const past = form.querySelector<HTMLInputElement>(`input[name="${listParameters.past}"]`);
  const more = form.querySelector<HTMLInputElement>(`input[name="${listParameters.more}"]`);
  const facets: Facet[] = [...form.querySelectorAll<HTMLSelectElement>('select[data-facet]')].map(
    (select) => ({
      name: select.name,
      select,
      choices: [...select.options]
        .filter(({ value }) => value !== '')
        .map((option) => ({ option, label: option.dataset['label'] ?? option.text })),
    }),
  );
  const orders = [...(order?.options ?? [])].map(({ value }) => value);
  const offer: Offer = {
    values: Object.fromEntries(
      facets.map(({ name, choices }) => [name, choices.map(({ option }) => option.value)]),
    ),
    orders,
    statusFacet: form.dataset['status'],
  };
  return {
    input,
    offer,
    read: () => ({
      query: input.value,
      choices: Object.fromEntries(
        facets.filter(({ select }) => select.value !== '').map(({ name, select }) => [name, select.value]),
      ),
      ...(past?.checked ? { past: true } : {}),
      ...(more?.checked ? { more: true } : {}),
      ...(order && order.value !== orders[0] ? { order: order.value } : {}),
    }),
    write: (narrowing) => {
      input.value = narrowing.query;
      for (const { name, select } of facets) select.value = narrowing.choices[name] ?? '';
      if (past) past.checked = narrowing.past ?? false;
      if (more) more.checked = narrowing.more ?? false;
      if (order) order.value = narrowing.order ?? orders[0] ?? '';
    },
    count: (rows, narrowing) => {
      for (const { name, select, choices } of facets) {
        for (const { option, label } of choices) {
          const found = countWith(rows, narrowing, name, option.value, offer);
          option.text = `${label} (${found})`;
          option.disabled = found === 0 && select.value !== option.value;
        }
      }
    },
  };
}
