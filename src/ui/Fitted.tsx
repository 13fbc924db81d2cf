import { useLayoutEffect, useRef, useState } from 'react';
import { watchSizes } from './watchSizes';

interface Props {
  /** The same in ever fewer words, the fullest first. */
  readonly words: readonly string[];
  readonly lines: number;
}

/**
 * The fullest words that fit into so many lines; heard are always the fullest. Where not even the shortest fit, they
 * take the room they need: nothing is cut off.
 */
export function Fitted({ words, lines }: Props) {
  const probe = useRef<HTMLSpanElement>(null);
  const [chosen, setChosen] = useState(0);
  const key = words.join('\n');
  useLayoutEffect(() => {
    const element = probe.current;
    if (element === null) return;
    const choose = () => setChosen(fitting(element, key.split('\n'), lines));
    choose();
    const box = element.parentElement;
    if (box === null) return;
    return watchSizes([box], choose);
  }, [key, lines]);
  const shown = words[Math.min(chosen, words.length - 1)];
  return (
    <span className="fitted">
      <span className="fitted-probe" ref={probe} aria-hidden="true" />
      {shown === words[0] ? (
        shown
      ) : (
        <>
          <span className="fitted-short" aria-hidden="true">
            {shown}
          </span>
          <span className="vh fitted-full">{words[0]}</span>
        </>
      )}
    </span>
  );
}

/** Which of `words` is the first to fit. The probe is as wide as the place of the words, and cannot be seen. */
function fitting(probe: HTMLElement, words: readonly string[], lines: number): number {
  const lineHeight = Number.parseFloat(getComputedStyle(probe).lineHeight);
  // What has no room at all is not shown now: nothing can be said of what will fit.
  if (!Number.isFinite(lineHeight) || probe.clientWidth === 0) return 0;
  const found = words.findIndex((text) => {
    probe.textContent = text;
    return probe.scrollHeight <= lineHeight * lines + 1 && probe.scrollWidth <= probe.clientWidth;
  });
  probe.textContent = '';
  return found < 0 ? words.length - 1 : found;
}
