import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const THEME_RULES = ['color-contrast', 'link-in-text-block', 'target-size'];

/** What axe leaves behind in a page that it was used in once. */
interface AxeInPage {
  run(
    context: Document | Element,
    options: object,
  ): Promise<{ violations: Array<{ id: string; nodes: Array<{ html: string }> }> }>;
}

/** Puts axe into the page; its rules are run from there, which is much quicker. */
export async function bringAxe(page: Page): Promise<void> {
  await new AxeBuilder({ page }).setLegacyMode().withRules(['document-title']).analyze();
}

/**
 * Faults in a theme: by every rule in the light one, in others by those that colour and size of type can break.
 * @param within selector of a part of the page; all of it, if nothing is said
 */
export function faults(page: Page, theme: string, within = 'html'): Promise<string[]> {
  const runOnly =
    theme === 'light' ? { type: 'tag', values: TAGS } : { type: 'rule', values: THEME_RULES };
  return page.evaluate(
    async ([chosen, selector, options]) => {
      // What the page does for a chosen theme, and all it does.
      document.documentElement.dataset.theme = chosen;
      const { axe } = window as unknown as { axe: AxeInPage };
      const part = selector === 'html' ? document : document.querySelector(selector);
      if (part === null) return [`there is no ${selector}`];
      const { violations } = await axe.run(part, options);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${chosen}: ${id}: ${html}`),
      );
    },
    [theme, within, { runOnly, resultTypes: ['violations'] }] as const,
  );
}
