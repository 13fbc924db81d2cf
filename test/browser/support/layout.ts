/** Whatever runs a function in a page: Playwright's page, and those of browsers that it does not drive. */
export interface Evaluates {
  evaluate<Result, Argument>(
    act: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  evaluate<Result>(act: () => Result | Promise<Result>): Promise<Result>;
}

/**
 * Adds rules to the page in place of those added before, and waits until it is laid out. Sheets made by script are
 * the only ones that the page's security policy lets a test add.
 */
export async function setStyle(page: Evaluates, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);
  await laidOut(page);
}

/** Waits until what measures itself has done so (in a task after the frame that brought its size), and is drawn again. */
export const laidOut = (page: Evaluates): Promise<void> =>
  page.evaluate(async () => {
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await nextFrame();
    await nextFrame();
    await new Promise((resolve) => setTimeout(resolve));
    await nextFrame();
  });

/** What reaches over the right edge of the window, so that the page would have to be scrolled sideways. */
export function overflow(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (element: Element): boolean =>
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' ||
        (element.parentElement !== null && scrolls(element.parentElement)));
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element),
    );
    const names = wide.slice(0, 5).map((element) => `${element.tagName}.${element.className}`);
    return [`${scrollWidth} px in ${clientWidth} px: ${names.join(', ')}`];
  });
}

/** What floats over the page and is not inside the window as a whole. */
export function outOfWindow(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    const layers = document.querySelectorAll('[role=menu], [role=dialog], dialog[open]');
    return [...layers].flatMap((layer) => {
      const { left, top, right, bottom } = layer.getBoundingClientRect();
      const inside =
        left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
      return inside ? [] : [`${[left, top, right, bottom].map(Math.round)}`];
    });
  });
}

/**
 * Text that cannot be read in full: cut off by its box, or sticking out of the node that it belongs to.
 * Text for assistive technology only is cut off on purpose.
 */
export function lostText(page: Evaluates): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const isHidden = (element: Element) => {
      const style = getComputedStyle(element);
      return element.closest('.vh, .chip-broken') !== null || style.clipPath !== 'none';
    };
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = [overflowX, overflowY].some((one) => one === 'hidden' || one === 'clip');
      // Folded to one line, the question is in full where it is opened.
      if (element.classList.contains('try-next-title')) continue;
      if (!cuts || isHidden(element) || element.textContent === '') continue;
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
      if (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1) {
        lost.push(`cut off: ${element.className} "${element.textContent}"`);
      }
    }
    for (const node of document.querySelectorAll('.node, .button, .segment, .tabs button')) {
      const box = node.getBoundingClientRect();
      const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        if (text.parentElement === null || isHidden(text.parentElement)) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const part of range.getClientRects()) {
          const out = Math.max(
            box.left - part.left,
            part.right - box.right,
            box.top - part.top,
            part.bottom - box.bottom,
          );
          if (out > 2) lost.push(`sticks out by ${Math.round(out)} px: "${text.textContent}"`);
        }
      }
    }
    return [...new Set(lost)];
  });
}

/** What can be pressed and is smaller than it should be, with its size. */
export function smallTargets(
  page: Evaluates,
  { within, least }: { within: string; least: number },
): Promise<string[]> {
  return page.evaluate(
    ([selector, side]) => {
      const targets = document.querySelectorAll(selector);
      return [...targets].flatMap((target) => {
        const { width, height } = target.getBoundingClientRect();
        // A term stands in a sentence, whose lines are as high as they are.
        if (target.matches('.term')) return [];
        if (width === 0 || (width >= side - 0.5 && height >= side - 0.5)) return [];
        return [`${Math.round(width)} x ${Math.round(height)}: ${target.textContent}`];
      });
    },
    [within, least] as const,
  );
}
