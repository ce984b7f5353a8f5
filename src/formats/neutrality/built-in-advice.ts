// Advice by the rules that a deployment publishes, as the page gives it.
import type { ReadFile } from '#formats/read-again.ts';
import { builtInRules } from './built-in-rules.ts';
import { AdviceReader } from './read-advice.ts';

/** `from`: how many events of the file are left out at first. */
export function builtInAdvice(file: ReadFile, from: number): AdviceReader {
  return new AdviceReader(file, builtInRules(), from);
}
