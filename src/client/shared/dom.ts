/** Small helpers to build and find elements. Text only ever enters as text nodes: nothing here parses HTML. */

type Child = Node | string | false | undefined;

/** Attributes by name; `undefined` and `false` leave one out, `true` writes it without a value. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Makes an element. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/**
 * Finds an element that the page is built with.
 *
 * @throws Error when it is missing: page and program come from one build, so that is a fault of ours
 */
export function requireElement<Type extends Element = HTMLElement>(
  selector: string,
  root: ParentNode = document,
): Type {
  const found = root.querySelector<Type>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** An element that the program of a part fills or shows, by the name in its `data-part`. */
export const slot = (name: string, root: ParentNode): HTMLElement =>
  requireElement(`[data-part="${name}"]`, root);

/** Calls back once calls have stopped for a while; `cancel` forgets a call that waits. */
export function debounce(
  callback: () => void,
  milliseconds: number,
): { call: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
  };
  const call = () => {
    cancel();
    timer = setTimeout(callback, milliseconds);
  };
  return { call, cancel };
}
