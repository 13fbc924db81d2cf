/**
 * Goal: what is said at the end of a question is what was chosen and what happened, and a law only where it showed.
 * Method: every card with every answer chosen, or none, and every one of them come true, or none; nothing is played.
 */
import { describe, expect, it } from 'vitest';
import { CARD_LIST } from '../../../src/app/tryNext/cards';
import { resultWords } from '../../../src/app/tryNext/resultWords';
import { healthy } from '../../support/views';

const HAPPENED = 'Something came of it.';
const seen = { before: healthy, now: healthy };

describe.each(CARD_LIST)('the end of $id', (told) => {
  const card = { ...told, happened: () => HAPPENED };
  const { options, usual, law } = card;
  const choices = [null, ...options.keys()];
  const outcomes = [-1, ...options.keys()];
  const ends = choices.flatMap((chosen) =>
    outcomes.flatMap((held) => [true, false].map((isDisturbed) => ({ chosen, held, isDisturbed }))),
  );
  const textOf = (index: number) => options[index]?.text ?? '';

  it.each(ends)('says what was chosen and what it came to: %o', ({ chosen, held, isDisturbed }) => {
    const watch = { card, chosen, act: { do: 'watch' }, asked: healthy, before: healthy } as const;
    const words = resultWords({ is: 'told', watch, outcome: { seen, held, isDisturbed } });
    const all = words.join(' ');
    expect(all.startsWith('Right.')).toBe(chosen !== null && chosen === held);
    expect(all.startsWith('Not this time.')).toBe(chosen !== null && chosen !== held);
    expect(all.startsWith('You chose no answer.')).toBe(chosen === null);
    if (chosen !== null) expect(words[0]).toContain(`You said: “${textOf(chosen)}”.`);
    expect(all).toContain(`What happened: ${HAPPENED}`);
    expect(all.includes('Something else was done meanwhile')).toBe(isDisturbed);
    // Only what usually comes of it shows the law, and only then a wrong answer is explained by it.
    const last = words.at(-1) as string;
    const reply = chosen === null ? undefined : options[chosen]?.reply;
    const isReplied = held === usual && reply !== undefined;
    expect(last.endsWith(law)).toBe(held === usual);
    expect(reply !== undefined && last.startsWith(reply)).toBe(isReplied);
    expect(last.includes('none of the answers fits')).toBe(held === -1);
    const isOdd = held !== usual && held !== -1;
    expect(last.includes(`it came to: “${textOf(held)}”`)).toBe(isOdd);
  });
});
