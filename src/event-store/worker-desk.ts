// The worker's side of the port: questions wait in line here, and those that nobody waits for leave it unanswered.
import { assertNever } from '#base/assert.ts';
import type { Slices } from '#base/in-slices.ts';
import type { Answer } from '#domain/answer.ts';
import type { ExportProgress } from '#domain/exporting.ts';
import type { AdviceQuestion, PageQuestion, Question } from '#domain/question.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { OpenDatasets } from './open-datasets.ts';
import { asLoadError, toSentError } from './store-errors.ts';

type Open = Extract<ToWorker, { type: 'open' }>;
type Ask = Extract<ToWorker, { type: 'ask' }>;
type Export = Extract<ToWorker, { type: 'export' }>;
type MapSample = Extract<ToWorker, { type: 'map' }>;

export interface DeskDoors {
  post(message: FromWorker, transfer: Transferable[]): void;
  /** Calls back after the messages that have already arrived have been handed over. */
  later(work: () => void): void;
  /** Calls back when a reader would have asked, had there been anything to ask for: after a second or so. */
  muchLater(work: () => void): void;
}

/** In the order of what is under the reader's eyes: the count, the drawing, the list; and what costs most last. */
const TURNS: Readonly<Record<Question['type'], number>> = {
  event: 0,
  step: 0,
  'row-at': 0,
  extent: 1,
  window: 2,
  page: 3,
  density: 4,
  relax: 4,
  facets: 5,
  records: 6,
  advice: 6,
};

export class WorkerDesk {
  readonly #doors: DeskDoors;
  readonly #datasets = new OpenDatasets();
  /** What is read, and what is written. */
  readonly #running = new Map<number, AbortController>();
  /** In the order asked. */
  readonly #waiting = new Map<number, Ask>();
  /** Those of the waiting that take long, on the way to their answers. */
  readonly #begun = new Map<number, Slices<void>>();
  #isWorking = false;
  /** What is done while nobody waits. */
  #next: Slices<void> | null = null;
  #isNextPlanned = false;
  /** How many questions came. */
  #asked = 0;

  constructor(doors: DeskDoors) {
    this.#doors = doors;
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case 'open':
        void this.#open(message);
        return;
      case 'ask':
        this.#asked += 1;
        this.#waiting.set(message.id, message);
        this.#work();
        return;
      case 'export':
        void this.#export(message);
        return;
      case 'map':
        void this.#map(message);
        return;
      case 'cancel':
        this.#waiting.delete(message.id);
        this.#begun.delete(message.id);
        this.#running.get(message.id)?.abort();
        return;
      case 'release':
        this.#datasets.release(message.key);
        return;
      default:
        assertNever(message);
    }
  }

  async #open({ id, key, input }: Open): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      const { signal } = abort;
      const info = await this.#datasets.open(
        key,
        input,
        {
          signal,
          onProgress: (progress) => this.#doors.post({ type: 'progress', id, progress }, []),
          onPart: (part) => this.#doors.post({ type: 'part', id, info: part }, []),
        },
        this.#giveTurn,
      );
      this.#doors.post({ type: 'opened', id, info }, []);
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(id, asLoadError(error, input.name));
    } finally {
      this.#running.delete(id);
    }
  }

  async #export({ id, key, request }: Export): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      const onProgress = (progress: ExportProgress): void =>
        this.#doors.post({ type: 'export-progress', id, progress }, []);
      const options = { signal: abort.signal, onProgress };
      const file = await this.#datasets.exportEvents(key, request, options, this.#giveTurn);
      this.#doors.post({ type: 'exported', id, file }, []);
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(id, error);
    } finally {
      this.#running.delete(id);
    }
  }

  /** A sample is small: one that nobody waits for any more is answered all the same. */
  async #map({ id, sample, mapping }: MapSample): Promise<void> {
    try {
      const { mapSample } = await import('./map-sample.ts');
      this.#doors.post({ type: 'mapped', id, mapped: mapSample(sample, mapping) }, []);
    } catch (error) {
      this.#fail(id, error);
    }
  }

  /** Reading goes on when all that was asked meanwhile is answered: somebody looks at it. */
  readonly #giveTurn = async (): Promise<void> => {
    do await new Promise<void>((resolve) => this.#doors.later(resolve));
    while (this.#waiting.size > 0);
  };

  /** One question at a time, and between two the messages that came meanwhile: they may make the next one needless. */
  #work(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    this.#doors.later(() => {
      this.#isWorking = false;
      const ask = this.#pick();
      if (ask) this.#goOn(ask);
      else this.#goOnWithNext();
      if (this.#waiting.size > 0 || this.#next) this.#work();
    });
  }

  /** What the reader looks at first comes first; what takes long goes on when nothing else waits. */
  #pick(): Ask | null {
    let picked: Ask | null = null;
    let least = Infinity;
    for (const ask of this.#waiting.values()) {
      const turn = this.#begun.has(ask.id) ? Infinity : TURNS[ask.question.type];
      if (picked && turn >= least) continue;
      least = turn;
      picked = ask;
    }
    return picked;
  }

  #goOn(ask: Ask): void {
    const { id, key, question } = ask;
    try {
      if (question.type === 'advice') this.#advise(id, key, question);
      else {
        const slices = this.#begun.get(id) ?? this.#datasets.prepare(key, question);
        if (!slices.next().done) {
          this.#begun.set(id, slices);
          return;
        }
        this.#reply(id, this.#datasets.ask(key, question));
        if (question.type === 'page') this.#planNext(key, question);
      }
    } catch (error) {
      this.#fail(id, error);
    }
    this.#waiting.delete(id);
    this.#begun.delete(id);
  }

  /** The code for it may have to come first: nobody else waits for that. */
  #advise(id: number, key: string, question: AdviceQuestion): void {
    Promise.resolve(this.#datasets.ask(key, question)).then(
      (answer) => this.#reply(id, answer),
      (error: unknown) => this.#fail(id, error),
    );
  }

  /** Once nothing was asked for a while, what is likely to be asked next is made ready. A file that is read goes before. */
  #planNext(key: string, question: PageQuestion): void {
    if (this.#isNextPlanned || this.#next) return;
    this.#isNextPlanned = true;
    const asked = this.#asked;
    this.#doors.muchLater(() => {
      this.#isNextPlanned = false;
      if (this.#asked !== asked) this.#planNext(key, question);
      else if (this.#running.size === 0) {
        this.#next = this.#datasets.prepareNext(key, question);
        if (this.#next) this.#work();
      }
    });
  }

  #goOnWithNext(): void {
    try {
      if (this.#next?.next().done) this.#next = null;
    } catch {
      // Nobody has asked for it: who does is told then.
      this.#next = null;
    }
  }

  #reply(id: number, answer: Answer): void {
    this.#doors.post({ type: 'answer', id, answer }, buffersOf(answer));
  }

  #fail(id: number, error: unknown): void {
    this.#doors.post({ type: 'failed', id, error: toSentError(error) }, []);
  }
}

/** Columns of counts are handed over, not copied. An answer's are its own. */
function buffersOf(answer: Answer): Transferable[] {
  const columns =
    'lanes' in answer
      ? answer.lanes.flatMap(({ bins }) => (bins ?? []).flatMap(({ counts, starts }) => [counts, starts]))
      : 'all' in answer
        ? [answer.all, answer.passing]
        : [];
  return [...new Set(columns.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}
