// What to say of an address that this page cannot use as it stands.
import { visibleText } from '#base/visible-text.ts';
import type { Words } from '#i18n/make-words.ts';
import type { AddressProblem } from '#url/view-state.ts';

/** A hostile address is no reason for a page of text. */
const MOST = 5;
const LONGEST = 60;

/** '' when all is well. */
export function troubleText(
  problems: readonly AddressProblem[],
  tooNew: number | null,
  { t, list }: Pick<Words, 't' | 'list'>,
): string {
  const items = problems
    .slice(0, MOST)
    .map(({ parameter, value }) => t('status.malformed.item', { parameter, value: cut(value) }));
  // Of the others the parameter alone, once: there are as many as the address has parameters.
  const others = new Set(problems.slice(MOST).map(({ parameter }) => parameter));
  for (const { parameter } of problems.slice(0, MOST)) others.delete(parameter);
  return [
    tooNew === null ? '' : t('status.tooNew', { version: tooNew }),
    items.length === 0 ? '' : t('status.malformed', { items: list([...items, ...others]) }),
  ]
    .filter(Boolean)
    .join(' ');
}

const cut = (value: string): string => visibleText(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
