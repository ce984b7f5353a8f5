// The page as it stands against WCAG 2.2 A and AA.

import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

/** What a scheme of colours can change; all else was looked at in the other. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

interface Scope {
  /** A selector: nothing outside of it is looked at. */
  readonly within?: string;
  readonly rules?: string[];
}

/** Violations, each with its rule, its element and what is wrong with it. */
export async function violations(page: Page, { within, rules }: Scope = {}): Promise<string[]> {
  // Else it puts its findings together in a second page, which it opens for each look; that is for frames of other hosts.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within) axe.include(within);
  const results = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary ?? ''}`),
  );
}

/** Every rule of WCAG 2.2 A and AA that a machine can see, in light and dark. */
export async function expectAccessible(page: Page, scope: Pick<Scope, 'within'> = {}): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page, scope), 'in light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, { ...scope, rules: RULES_OF_COLOUR }), 'in dark').toEqual([]);
}
