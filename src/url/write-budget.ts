// How often the address may be written. Safari refuses more than 100 writes in 30 seconds, Chrome and Firefox 200 in 10.

const CAPACITY = 30;
const REFILL_MS = 500;

/** A bucket that lets a burst through and then one write every half second: at most 90 in any 30 seconds. */
export class WriteBudget {
  #left = CAPACITY;
  #since = 0;

  /** Whether a write is free at `now` (milliseconds of any steady clock); if so, it is spent. */
  take(now: number): boolean {
    this.#refill(now);
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** Milliseconds until one is free. */
  wait(now: number): number {
    this.#refill(now);
    return this.#left >= 1 ? 0 : Math.ceil((1 - this.#left) * REFILL_MS);
  }

  #refill(now: number): void {
    this.#left = Math.min(CAPACITY, this.#left + (now - this.#since) / REFILL_MS);
    this.#since = now;
  }
}
