// The rules that a deployment publishes: whoever replaces the file and builds the page has rules of their own.
import rules from 'virtual:wording-rules';
import { readWordingRules, type WordingRules } from './wording-rules.ts';

let read: WordingRules | null = null;

/** Throws a RulesError where the file is none. */
export function builtInRules(): WordingRules {
  read ??= readWordingRules(rules);
  return read;
}
