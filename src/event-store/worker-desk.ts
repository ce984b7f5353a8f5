// The worker's side of the port: questions wait in line here, and those that nobody waits for leave it unanswered.
import { assertNever } from '#base/assert.ts';
import type { Answer } from '#domain/answer.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import { OpenDatasets } from './open-datasets.ts';
import { asLoadError, toSentError } from './store-errors.ts';

type Open = Extract<ToWorker, { type: 'open' }>;
type Ask = Extract<ToWorker, { type: 'ask' }>;

export interface DeskDoors {
  post(message: FromWorker, transfer: Transferable[]): void;
  /** Calls back after the messages that have already arrived have been handed over. */
  later(work: () => void): void;
}

export class WorkerDesk {
  readonly #doors: DeskDoors;
  readonly #datasets = new OpenDatasets();
  readonly #opening = new Map<number, AbortController>();
  /** In the order asked. */
  readonly #waiting = new Map<number, Ask>();
  #isWorking = false;

  constructor(doors: DeskDoors) {
    this.#doors = doors;
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case 'open':
        void this.#open(message);
        return;
      case 'ask':
        this.#waiting.set(message.id, message);
        this.#work();
        return;
      case 'cancel':
        this.#waiting.delete(message.id);
        this.#opening.get(message.id)?.abort();
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
    this.#opening.set(id, abort);
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
      this.#opening.delete(id);
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
      const [next] = this.#waiting.values();
      if (!next) return;
      this.#waiting.delete(next.id);
      this.#answer(next);
      if (this.#waiting.size > 0) this.#work();
    });
  }

  #answer({ id, key, question }: Ask): void {
    try {
      const answer: Answer = this.#datasets.ask(key, question);
      this.#doors.post({ type: 'answer', id, answer }, buffersOf(answer));
    } catch (error) {
      this.#fail(id, error);
    }
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
  return columns.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}
