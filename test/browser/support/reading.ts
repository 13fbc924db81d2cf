import type { Page } from 'playwright-core';

/** Each counter of the page by its name: its figure, and whom it concerns. */
export async function readCounters(page: Page): Promise<Record<string, [string, string]>> {
  const entries = await page
    .getByRole('tabpanel')
    .locator('dl')
    .first()
    .locator(':scope > div')
    .evaluateAll((rows) =>
      rows.map((row): [string, [string, string]] => {
        const words = (part: string) => row.querySelector(part)?.textContent?.trim() ?? '';
        return [words('dt'), [words('dd strong'), words('dd span')]];
      }),
    );
  return Object.fromEntries(entries);
}

/** The body of a table, cell by cell; the parts of a cell are divided by " | ". */
export function readTable(page: Page, name: string): Promise<string[][]> {
  return page
    .getByRole('table', { name, exact: true })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) =>
          [...cell.childNodes]
            .map((part) => part.textContent?.trim() ?? '')
            .filter(Boolean)
            .join(' | '),
        ),
      ),
    );
}

/** Everything the page says about the run at this instant. */
export async function readFacts(page: Page) {
  return {
    counters: await readCounters(page),
    fiveWays: await readTable(page, 'Five ways'),
    rightNow: await readTable(page, 'Right now'),
  };
}

/** The sentence under the heading, and the quieter one below it. */
export async function readCaption(page: Page): Promise<string> {
  return (await page.locator('.caption').textContent()) ?? '';
}
