// Parts of a work that are done in several threads, and come out in their order.

/** Another thread that makes something of parts. */
export interface PartHelper<Part, Made> {
  /** False while it has enough to do. */
  readonly isFree: boolean;
  take(part: Part, told: PartListener<Made>): void;
}

export interface PartListener<Made> {
  /** The next thing that was made of the part. */
  made(thing: Made): void;
  /** The part is done. */
  done(): void;
  /** No more will come of it: the rest is to be made here. */
  lost(): void;
}

export interface Makers<Part, Made> {
  readonly helpers: readonly PartHelper<Part, Made>[];
  /** Makes it here. */
  readonly own: (part: Part) => Iterator<Made, void, undefined>;
  /** Resolves when messages of others have been taken. */
  readonly pause: () => Promise<void>;
}

class Job<Part, Made> {
  readonly part: Part;
  readonly things: Made[] = [];
  /** What came of it so far, taken or not. */
  count = 0;
  state: 'waiting' | 'elsewhere' | 'here' | 'done' = 'waiting';

  constructor(part: Part) {
    this.part = part;
  }

  add(thing: Made): void {
    this.things.push(thing);
    this.count += 1;
  }
}

/** What is made of the parts. This thread makes what no helper is free for. Throws what `own` throws. */
export async function* inOrder<Part, Made>(
  parts: readonly Part[],
  makers: Makers<Part, Made>,
): AsyncGenerator<Made, void, undefined> {
  const jobs = parts.map((part) => new Job<Part, Made>(part));
  const crew = new Crew(jobs, makers);
  for (const job of jobs) {
    for (;;) {
      crew.share();
      const thing = job.things.shift();
      if (thing !== undefined) yield thing;
      else if (job.state === 'done') break;
      else if (crew.makeOwn()) await makers.pause();
      else await crew.news();
    }
  }
}

class Crew<Part, Made> {
  readonly #jobs: readonly Job<Part, Made>[];
  readonly #makers: Makers<Part, Made>;
  #own: { readonly job: Job<Part, Made>; readonly things: Iterator<Made, void, undefined> } | null = null;
  #tell: () => void = () => undefined;

  constructor(jobs: readonly Job<Part, Made>[], makers: Makers<Part, Made>) {
    this.#jobs = jobs;
    this.#makers = makers;
  }

  /** Gives the next parts to helpers that are free. */
  share(): void {
    for (const helper of this.#makers.helpers) {
      while (helper.isFree) {
        const job = this.#next();
        if (!job) return;
        job.state = 'elsewhere';
        helper.take(job.part, this.#listener(job));
      }
    }
  }

  /** Goes a step on here. False when there is nothing to do. */
  makeOwn(): boolean {
    this.#own ??= this.#begin();
    if (!this.#own) return false;
    const { job, things } = this.#own;
    const step = things.next();
    if (!step.done) job.add(step.value);
    else {
      job.state = 'done';
      this.#own = null;
    }
    return true;
  }

  /** Resolves when a helper has made something, or is lost. */
  news(): Promise<void> {
    return new Promise((resolve) => (this.#tell = resolve));
  }

  #begin() {
    const job = this.#next();
    if (!job) return null;
    const things = this.#makers.own(job.part);
    job.state = 'here';
    // Those that came before its helper was lost.
    for (let i = 0; i < job.count; i++) things.next();
    return { job, things };
  }

  #next(): Job<Part, Made> | undefined {
    return this.#jobs.find(({ state }) => state === 'waiting');
  }

  #listener(job: Job<Part, Made>): PartListener<Made> {
    const become = (state: Job<Part, Made>['state']): void => {
      job.state = state;
      this.#tell();
    };
    const made = (thing: Made): void => {
      job.add(thing);
      this.#tell();
    };
    return { made, done: () => become('done'), lost: () => become('waiting') };
  }
}
