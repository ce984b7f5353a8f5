// Whether a letter or a sign alone acts: readers who dictate, or whose hands shake, turn that off (WCAG 2.1.4). Kept in
// storage beside the theme.
import { keepChoice, useKeptChoice } from './kept-choice.ts';

const kept = keepChoice('parley.single-keys', ['on', 'off']);

/** By `KeyboardEvent.key`: a letter, digit or sign, against `Enter` or `ArrowLeft`. */
export const isSingleKey = (key: string): boolean => key.length === 1;

export const areSingleKeysOn = (): boolean => kept.get() === 'on';

/** Whether they act, and how to turn them on and off. */
export function useSingleKeys(): readonly [boolean, (on: boolean) => void] {
  const [choice, choose] = useKeptChoice(kept);
  return [choice === 'on', (on) => choose(on ? 'on' : 'off')];
}
