import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Evaluates } from '../layout';
import type { Driven, Size } from './tab';

/** An element as assistive technology finds it; `within` is another one around it. */
export interface Named {
  readonly role: string;
  readonly name: string;
  readonly within?: Named;
}

/** What a visitor does with the page in any browser, through its own input and nothing else. */
export interface Visitor extends Evaluates {
  /** Whether an element is there. */
  sees(element: Named): Promise<boolean>;
  /** Waits for an element, brings it into the window and clicks in its middle, where nothing may cover it. */
  click(element: Named): Promise<void>;
  /** Presses keys one after the other; with a "+" between them, together. */
  press(...keys: string[]): Promise<void>;
  chooseFile(selector: string, file: string): Promise<void>;
  /** Everything that went wrong: on the console, uncaught, forbidden by the security policy, not loaded. */
  errors(): Promise<string[]>;
}

interface TestingLibrary {
  queryByRole(root: HTMLElement, role: string, options: object): HTMLElement | null;
}

const PATIENCE_MS = 30_000;
/** Signs of keys without a letter (W3C WebDriver, "Keyboard actions"). */
const KEYS: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Enter: '\uE007',
  Escape: '\uE00C',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const library = readFileSync(
  fileURLToPath(import.meta.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js')),
  'utf8',
);

/** Runs a test's errand in a browser, on a page whose window has this size. The page is closed once that is done. */
export async function visitWith<Result>(
  browser: Driven,
  { size, address }: { readonly size: Size; readonly address: string },
  errand: (visitor: Visitor) => Promise<Result>,
): Promise<Result> {
  const tab = await browser.open(size);
  const evaluate: Evaluates['evaluate'] = async (act: unknown, argument?: unknown) => {
    // What comes to nothing is no JSON.
    const told = await tab.run(
      `(async () => JSON.stringify(await (${act})(${JSON.stringify(argument)})) ?? 'null')()`,
    );
    return JSON.parse(told);
  };
  const find = async (element: Named, reach = false): Promise<Place | null> => {
    const isNew = await evaluate(() => !('TestingLibraryDom' in window));
    if (isNew) await tab.run(`(() => { (function () { ${library} }).call(window); return ''; })()`);
    return evaluate(placeOf, { element, reach });
  };
  await tab.go(address);
  const result = await errand({
    evaluate,
    sees: async (element) => (await find(element)) !== null,
    async click(element) {
      const until = Date.now() + PATIENCE_MS;
      let place = await find(element, true);
      while (place?.covers !== '') {
        const covers = place === null ? 'is not there' : `is covered by ${place.covers}`;
        if (Date.now() > until) throw new Error(`${element.role} "${element.name}" ${covers}`);
        place = await find(element, true);
      }
      const { x, y } = place;
      const actions = [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await tab.perform([{ type: 'pointer', id: 'mouse', actions }]);
    },
    async press(...chords) {
      for (const chord of chords) {
        const keys = chord.split('+').map((key) => KEYS[key] ?? key);
        const actions = [
          ...keys.map((value) => ({ type: 'keyDown', value })),
          ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
        ];
        await tab.perform([{ type: 'key', id: 'keyboard', actions }]);
      }
    },
    chooseFile: tab.chooseFile,
    async errors() {
      const heard = await evaluate(() => window.overheard?.errors ?? ['nobody listened']);
      return [...heard, ...(await tab.errors())];
    },
  });
  await tab.close();
  return result;
}

/** The middle of an element, and what lies over it there; nothing has no name. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly covers: string;
}

/** Runs in the page: finds an element, and brings it into the window if somebody wants to reach it. */
function placeOf({
  element: { role, name, within },
  reach,
}: {
  element: Named;
  reach: boolean;
}): Place | null {
  const { queryByRole } = (window as unknown as { TestingLibraryDom: TestingLibrary })
    .TestingLibraryDom;
  const root = within
    ? queryByRole(document.body, within.role, { name: within.name })
    : document.body;
  const element = root && queryByRole(root, role, { name });
  if (!element) return null;
  if (reach) element.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  const there = document.elementFromPoint(x, y);
  const isFree = there !== null && element.contains(there);
  // A native radio button is hidden beneath its label.
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  const isLabel = labels.some((label) => label.contains(there));
  return { x, y, covers: isFree || isLabel ? '' : `${there?.tagName}.${there?.className}` };
}
