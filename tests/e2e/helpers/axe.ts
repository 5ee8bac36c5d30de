import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Judged {
  /** Only what stands in there. */
  readonly part?: string | undefined;
  /** Nothing of what stands in there: of a whole report it is much, and always the same. */
  readonly without?: string | undefined;
  /** Only how well it can be seen, which is what a theme changes. */
  readonly contrastOnly?: boolean;
}

/** What axe finds wrong on the page as it stands, or in a part of it: each rule that is broken, with where it is. */
export async function violationsOf(page: Page, judged: Judged = {}): Promise<readonly string[]> {
  const { part, without, contrastOnly = false } = judged;
  const axe = new AxeBuilder({ page });
  if (part !== undefined) axe.include(part);
  if (without !== undefined) axe.exclude(without);
  const { violations } = await axe
    .setLegacyMode(true)
    .options({
      // What is right is not asked for: of a whole report that is megabytes.
      resultTypes: ['violations'],
      ...(contrastOnly && { runOnly: ['color-contrast'] }),
    })
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
