import { useState } from 'react';
import words from '../../messages/en/learning/challenges';
import type { ChallengeName } from '../names';

const HINTS = [1, 2, 3] as const;

/** The last one takes the place of the button that opened it. */
const takeFocus = (hint: HTMLElement | null): void => hint?.focus();

/** Three of them, the last of which says what to do: each is opened by itself. */
export function Hints({ name }: { readonly name: ChallengeName }) {
  const [opened, setOpened] = useState(0);
  const next = HINTS[opened];
  return (
    <>
      <h3>{words('challenges.hints')}</h3>
      <ol className="lesson-items" aria-live="polite">
        {HINTS.slice(0, opened).map((number) => (
          <li key={number} {...(number === HINTS.length && { tabIndex: -1, ref: takeFocus })}>
            {words(`challenges.${name}.hint.${number}`)}
          </li>
        ))}
      </ol>
      {next !== undefined && (
        <button type="button" className="button" onClick={() => setOpened(next)}>
          {words('challenges.nextHint', { number: next })}
        </button>
      )}
    </>
  );
}
