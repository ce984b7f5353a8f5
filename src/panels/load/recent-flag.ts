// Whether there is anything to offer again: known at once, so that the code for it is only fetched where there is.
import { keepChoice } from '#ui/kept-choice.ts';

export const recentFlag = keepChoice('parley.recent', ['none', 'some']);
