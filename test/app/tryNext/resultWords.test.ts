/**
 * Goal: what is said at the end of a question is what was chosen and what happened, and a law only where it showed.
 * Method: every card with every answer chosen, or none, and every one of them come true, or none; nothing is played.
 */
import { describe, expect, it } from 'vitest';
import { CARD_LIST } from '../../../src/app/tryNext/cards';
import { resultWords } from '../../../src/app/tryNext/resultWords';
import { healthy } from '../../support/views';

const HAPPENED = { id: 'cards.nothing-fails.failure' } as const;
const seen = { before: healthy, now: healthy };

describe.each(CARD_LIST)('the end of $id', (told) => {
  const card = { ...told, happened: () => HAPPENED };
  const { options, usual, law } = card;
  const choices = [null, ...options.keys()];
  const outcomes = [-1, ...options.keys()];
  const ends = choices.flatMap((chosen) =>
    outcomes.flatMap((held) => [true, false].map((isDisturbed) => ({ chosen, held, isDisturbed }))),
  );
  const answerAt = (index: number) => ({ answer: { id: options[index]?.text } });

  it.each(ends)('says what was chosen and what it came to: %o', ({ chosen, held, isDisturbed }) => {
    const watch = { card, chosen, act: { do: 'watch' }, asked: healthy, before: healthy } as const;
    const said = resultWords({ is: 'told', watch, outcome: { seen, held, isDisturbed } });
    const last = said.at(-1)?.map(({ id }) => id);
    const isRight = chosen === held;
    expect(said[0]).toEqual([
      chosen === null
        ? { id: 'tryNext.justHappened', args: { what: HAPPENED } }
        : { id: isRight ? 'tryNext.right' : 'tryNext.wrong', args: answerAt(chosen) },
    ]);
    if (chosen !== null)
      expect(said[1]).toEqual([{ id: 'tryNext.happened', args: { what: HAPPENED } }]);
    const all = said.flat().map(({ id }) => id);
    expect(all.includes('tryNext.disturbed')).toBe(isDisturbed);
    // Only what usually comes of it shows the law, and only then a wrong answer is explained by it.
    const reply = chosen === null ? undefined : options[chosen]?.reply;
    if (held === usual) expect(last).toEqual(reply === undefined ? [law] : [reply, law]);
    else if (held === -1) expect(last).toEqual(['tryNext.noneFits']);
    else expect(said.at(-1)).toEqual([{ id: 'tryNext.otherwise', args: answerAt(held) }]);
  });
});
