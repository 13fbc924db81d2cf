/**
 * Goal: each card is answered by the engine: the option that is marked as the usual one is what happens, no other is,
 * and what is said to have happened was measured.
 * Method: every card under a setup of its own, over several seeds, against real runs.
 */
import { describe, expect, it } from 'vitest';
import type { CardId } from '../../../src/app/tryNext/card';
import { CARD_LIST } from '../../../src/app/tryNext/cards';
import { words } from '../../../src/app/tryNext/cardWords';
import type { ArchitectureId } from '../../../src/engine';
import { answer, type Setup, setUp } from '../../support/cardLab';
import { S1, S2 } from '../../support/scenarios';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const FRESH: Setup = { playedS: 5 };

/** Where each card is asked, and under what, where the card itself does not say. */
const SETUPS: Readonly<Record<CardId, Setup & { readonly under?: ArchitectureId }>> = {
  'balancer-back': { under: 'sticky', acts: [[4, 'stop-balancer']], playedS: 8 },
  unfreeze: { under: 'sticky', acts: [[4, 'freeze-server', S2]], playedS: 6 },
  'store-back': { acts: [[4, 'make-store-unreachable']], playedS: 12 },
  'fresh-server': { acts: [[4, 'add-server']], playedS: 4.5 },
  'nothing-fails': { playedS: 0 },
  'just-sticky': { playedS: 20 },
  'stop-server': FRESH,
  'start-again': { acts: [[4, 'stop-server', S1]], playedS: 14 },
  'scale-out': FRESH,
  'same-in-store': { acts: [[4, 'stop-server', S1]], playedS: 18 },
  'store-stop-server': FRESH,
  'store-cut': FRESH,
  'store-wipe': FRESH,
  'same-in-token': { acts: [[4, 'wipe-store']], playedS: 18 },
  'token-stop-server': FRESH,
  'token-bytes': FRESH,
  'token-ban': FRESH,
  'ban-in-store': { acts: [[4, 'ban-client', 0]], playedS: 16 },
  'token-key': FRESH,
  'store-replica': { under: 'sticky', playedS: 3 },
  'lost-responses': { under: 'jwt', playedS: 3 },
  idempotency: {
    under: 'jwt',
    document: {
      clients: { cartItems: [3, 5], thinkTime: [0.5, 1.5], checkoutWeight: 8 },
      network: { answerLoss: 60 },
    },
    acts: [[4, 'lose-answers']],
    playedS: 45,
  },
  'public-pages': { under: 'jwt', playedS: 3 },
  'private-page': { under: 'jwt', playedS: 3 },
  'weather-api': { under: 'jwt', playedS: 3 },
  'hybrid-wipe': FRESH,
  deploy: FRESH,
  'deploy-in-store': { acts: [[4, 'deploy']], playedS: 40 },
};

const begin = (id: CardId, under: ArchitectureId | null, seed: number) => {
  const { under: own, document, ...setup } = SETUPS[id];
  return setUp({ ...setup, document: { ...document, seed } }, under ?? own ?? 'sticky');
};

describe.each(CARD_LIST)('the card $id', (card) => {
  it.each(SEEDS)('is answered by the engine, with seed %i', (seed) => {
    const lab = begin(card.id, card.under, seed);
    expect(card.fits(lab.situation), 'fits').toBe(true);
    const seen = answer(card, lab);
    const held = card.options.map((option) => option.holds(seen));
    const happened = words.of(card.happened(seen));
    expect(held, happened).toEqual(card.options.map((_, index) => index === card.usual));
    expect(happened).toMatch(/^[A-Z0-9].+\.$/);
  });

  it('has words that fit beside the stage', () => {
    const { view } = begin(card.id, card.under, 1);
    const [question, label] = [words.of(card.question(view)), words.of(card.label(view))];
    expect(question.length, question).toBeLessThanOrEqual(76);
    expect(label.length, label).toBeLessThanOrEqual(34);
    expect(words(card.law).length, card.law).toBeLessThanOrEqual(92);
    expect(card.options.length).toBeGreaterThanOrEqual(2);
    for (const [index, { text, reply }] of card.options.entries()) {
      expect(words(text).length, text).toBeLessThanOrEqual(30);
      // Each wrong answer is a misconception, and something speaks against it.
      expect(reply !== undefined, text).toBe(index !== card.usual);
    }
  });
});
