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

/** The table "Five ways", row by row: what its glyphs show, and what it says in full. */
export function readFiveWays(page: Page) {
  return page
    .getByRole('table', { name: /^(Five|Six) ways$/ })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const verdict = row.querySelector('.verdict');
        const [bytes = '', , ...extras] = [...row.querySelectorAll('.lane-numbers > span')].map(
          (part) => part.textContent ?? '',
        );
        const numberIn = (word: string) =>
          Number.parseInt(extras.find((text) => text.includes(word))?.replace(',', '') ?? '0', 10);
        return {
          title: row.querySelector('th')?.textContent ?? undefined,
          fates: [...row.querySelectorAll<HTMLElement>('.fate')].map(({ dataset }) => ({
            person: dataset.person,
            state: dataset.fate,
            cart: dataset.cart ?? null,
            charged: dataset.charged ?? null,
            banned: dataset.banned !== undefined,
          })),
          verdict: (verdict?.querySelector('.fitted-full') ?? verdict)?.textContent ?? undefined,
          bytes,
          accepted: numberIn('let in'),
          duplicates: numberIn('twice'),
        };
      }),
    );
}

/** Everything the page says about the run at this instant. */
export async function readFacts(page: Page) {
  return {
    counters: await readCounters(page),
    fiveWays: await readFiveWays(page),
    rightNow: await readTable(page, 'Right now'),
  };
}

/** The sentence under the heading, and the quieter one below it. */
export async function readCaption(page: Page): Promise<string> {
  return (await page.locator('.caption').textContent()) ?? '';
}
