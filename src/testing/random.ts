// Numbers that look random and are the same for the same seed.

export interface Random {
  /** In [0, 1). */
  share(): number;
  chance(probability: number): boolean;
  /** A whole number from `low` to below `high`. */
  between(low: number, high: number): number;
  pick<T>(items: readonly T[]): T;
  /** As `pick`, but the first items much more often. */
  skewed<T>(items: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to look like a war. */
export function makeRandom(seed: number): Random {
  let state = seed >>> 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const itemAt = <T>(items: readonly T[], position: number): T => {
    const item = items[Math.min(items.length - 1, Math.floor(position * items.length))];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  };
  return {
    share,
    chance: (probability) => share() < probability,
    between: (low, high) => low + Math.floor(share() * (high - low)),
    pick: (items) => itemAt(items, share()),
    skewed: (items) => itemAt(items, share() ** 3),
  };
}
