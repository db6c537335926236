/** Remembers what was fetched; a failure is forgotten, so that the next attempt asks again. */
export class Fetched<Key, Value> {
  readonly #values = new Map<Key, Promise<Value>>();
  readonly #arrived = new Map<Key, Value>();
  readonly #load: (key: Key) => Promise<Value>;

  constructor(load: (key: Key) => Promise<Value>) {
    this.#load = load;
  }

  get(key: Key): Promise<Value> {
    let value = this.#values.get(key);
    if (!value) {
      value = this.#load(key);
      this.#values.set(key, value);
      value.then(
        (arrived) => this.#arrived.set(key, arrived),
        () => this.#values.delete(key),
      );
    }
    return value;
  }

  /** The value, if its fetch has already succeeded; starts none. */
  arrived(key: Key): Value | undefined {
    return this.#arrived.get(key);
  }
}
