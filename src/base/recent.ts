// Remembers what was worked out last, so that a question that comes again costs nothing and memory stays bounded.

/**
 * A memory of at most `limit` results for each owner, the longest unused going first. It does not keep the owner alive.
 */
export function makeRecent<Value>(limit: number): (owner: object, key: string, make: () => Value) => Value {
  const memories = new WeakMap<object, Map<string, { readonly value: Value }>>();
  return (owner, key, make) => {
    const memory = memories.get(owner) ?? new Map<string, { readonly value: Value }>();
    memories.set(owner, memory);
    const entry = memory.get(key) ?? { value: make() };
    memory.delete(key);
    memory.set(key, entry);
    for (const oldest of memory.keys()) {
      if (memory.size <= limit) break;
      memory.delete(oldest);
    }
    return entry.value;
  };
}
