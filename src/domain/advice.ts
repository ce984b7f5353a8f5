// What might be said more fairly in a file: advice to whoever keeps it, apart from what is wrong with it.
import type { Problem } from './problem.ts';

/** In the order in which they are told. */
export const ADVICE_CODES = [
  'loaded-word',
  'agentless-passive',
  'figure-without-giver',
  'perpetrator-from-order',
  'area-as-exact-place',
] as const;
/** Each code has its words in i18n under `advice.<code>`; `problemValues` fill them. */
export type AdviceCode = (typeof ADVICE_CODES)[number];

/** Nothing is held back or changed. */
export interface Advice extends Omit<Problem, 'severity' | 'code' | 'group'> {
  readonly severity: 'advice';
  readonly code: AdviceCode;
}

export type AdviceCounts = Readonly<Record<AdviceCode, number>>;

export const NO_ADVICE: AdviceCounts = {
  'loaded-word': 0,
  'agentless-passive': 0,
  'figure-without-giver': 0,
  'perpetrator-from-order': 0,
  'area-as-exact-place': 0,
};
