/** Few at a time: a long list must not ask a small server for everything at once. */

/** Wraps a request so that no more than `most` run together; the others wait for their turn, in the order in which they came. */
export function limited<Key, Value>(
  most: number,
  request: (key: Key) => Promise<Value>,
): (key: Key) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (key) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await request(key);
    } finally {
      // The place goes to the next one, or becomes free.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
