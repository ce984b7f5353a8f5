// Gives advice on the wording of an open file, a stretch at a time. What it takes for that is fetched when it is first asked.
import type { AdviceAnswer } from '#domain/answer.ts';
import type { AdviceQuestion } from '#domain/question.ts';
import type { AdviceReader } from '#formats/neutrality/read-advice.ts';
import type { ReadFile } from '#formats/read-again.ts';

export class AdviceDesk {
  readonly #file: ReadFile;
  #reader: AdviceReader | null = null;

  constructor(file: ReadFile) {
    this.#file = file;
  }

  /** Those who ask on from where they were told to need not wait for anything to be gone through again. */
  async answer({ from }: AdviceQuestion): Promise<AdviceAnswer> {
    const { builtInAdvice } = await import('#formats/neutrality/built-in-advice.ts');
    if (this.#reader?.position !== from) this.#reader = builtInAdvice(this.#file, from);
    const reader = this.#reader;
    const list = reader.read();
    return { list, next: reader.isDone ? null : reader.position };
  }
}
