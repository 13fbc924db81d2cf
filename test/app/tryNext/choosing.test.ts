/**
 * Goal: there is always something to try next, it fits what is on the stage, and the whole chain can be walked.
 * Method: answer whatever is offered on real runs until nothing is left, whatever was done in between.
 */
import { describe, expect, it } from 'vitest';
import { CARD_IDS, type CardId } from '../../../src/app/tryNext/card';
import { CARD_LIST, CARDS } from '../../../src/app/tryNext/cards';
import { type Offer, offerFor } from '../../../src/app/tryNext/choosing';
import { offerWords } from '../../../src/app/tryNext/offerWords';
import { nextOffer } from '../../../src/app/tryNext/useTryNext';
import { ARCHITECTURES } from '../../../src/engine';
import '../../../src/app/tryNext/cardWords';
import '../../../src/messages/en/page/tryNext';
import { render } from '../../../src/messages/room';
import { SCENARIOS } from '../../../src/scenarios';
import { answer, CardLab, setUp } from '../../support/cardLab';
import { S1, S2 } from '../../support/scenarios';

const NONE: ReadonlySet<CardId> = new Set();
const idOf = (offer: Offer): string => (offer.kind === 'card' ? offer.card.id : offer.kind);

describe('what is offered', () => {
  it.each(CARD_LIST.filter(({ root }) => root))('includes $id in a small shop', (card) => {
    const lab = setUp({ playedS: 3 }, card.under ?? 'sticky');
    expect(card.fits(lab.situation)).toBe(true);
  });

  it('follows what was done', () => {
    const sticky = (acts: Parameters<typeof setUp>[0]['acts'], playedS: number) =>
      idOf(offerFor(setUp({ acts: acts ?? [], playedS }, 'sticky').situation, NONE));
    expect(sticky([], 3)).toBe('stop-server');
    expect(sticky([[4, 'stop-server', S1]], 5)).toBe('start-again');
    expect(sticky([[4, 'stop-server', S1]], 25)).toBe('start-again');
    expect(sticky([[4, 'stop-balancer']], 6)).toBe('balancer-back');
    expect(sticky([[4, 'freeze-server', S2]], 6)).toBe('unfreeze');
    expect(sticky([[4, 'add-server']], 4.5)).toBe('fresh-server');
  });

  it('says that nothing has failed only where nothing was done', () => {
    const asked = (acts: Parameters<typeof setUp>[0]['acts']) =>
      CARDS['just-sticky'].question(setUp({ acts: acts ?? [], playedS: 20 }, 'in-memory').view);
    const id = 'cards.just-sticky.question';
    expect(asked([])).toEqual({ id, args: { isQuiet: true } });
    expect(asked([[4, 'stop-server', S1]])).toEqual({ id, args: { isQuiet: false } });
    expect(
      asked([
        [4, 'stop-server', S1],
        [8, 'start-server', S1],
      ]),
    ).toEqual({ id, args: { isQuiet: false } });
  });

  it('is not always the same under JWT', () => {
    const lab = setUp({ playedS: 3 }, 'jwt');
    const answered = new Set<CardId>();
    const asked: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const offer = offerFor(lab.situation, answered);
      asked.push(offerWords(offer, lab.view).id);
      if (offer.kind === 'card') answered.add(offer.card.id);
    }
    expect(new Set(asked).size).toBe(4);
  });

  it('goes on under JWT although a server is stopped and somebody is banned', () => {
    const acts = [
      [4, 'stop-server', S1],
      [10, 'ban-client', 0],
    ] as const;
    const { situation } = setUp({ acts, playedS: 24 }, 'jwt');
    const answered = new Set<CardId>(['token-stop-server', 'token-bytes', 'ban-in-store']);
    expect(idOf(offerFor(situation, answered))).toBe('token-ban');
    expect(idOf(offerFor(situation, new Set([...answered, 'token-ban'])))).toBe('token-key');
  });

  it('waits for what a scenario has planned, and asks about the scenario before it begins', () => {
    const document = (name: string) => SCENARIOS.find((one) => one.name === name)?.document;
    const sale = new CardLab(document('flash-sale'), 'sticky');
    sale.play(3);
    expect(offerWords(offerFor(sale.situation, NONE), sale.view)).toEqual({
      id: 'tryNext.ahead',
      args: { what: 'Stop S2', us: 25e6 },
    });
    const charged = new CardLab(document('double-charge'), 'jwt');
    charged.play(1);
    expect(idOf(offerFor(charged.situation, NONE))).toBe('lost-responses');
    expect(CARDS['lost-responses'].act(charged.view)).toEqual({ do: 'watch' });
    charged.play(7);
    expect(idOf(offerFor(charged.situation, NONE))).toBe('ahead');
    const banned = new CardLab(document('ban'), 'jwt');
    expect(offerWords(offerFor(banned.situation, NONE), banned.view)).toEqual({
      id: 'tryNext.ahead',
      args: { what: 'Ban Ana', us: 8e6 },
    });
  });

  it('leads to what else there is to try where this is no shop, however often the run is begun', () => {
    const document = SCENARIOS.find(({ name }) => name === 'weather-api')?.document;
    for (const { id } of ARCHITECTURES) {
      const lab = new CardLab(document, id);
      lab.play(2);
      expect(idOf(offerFor(lab.situation, NONE)), id).toBe('weather-api');
      lab.play(15);
      expect(idOf(offerFor(lab.situation, new Set<CardId>(['weather-api'])))).toBe('trial');
      expect(idOf(offerFor(lab.situation, new Set(CARD_IDS)))).toBe('trial');
    }
  });

  it('does not wait for what has happened once, in the past of a run', () => {
    const document = SCENARIOS.find(({ name }) => name === 'flash-sale')?.document;
    const sale = new CardLab(document, 'sticky');
    sale.play(3);
    const { situation } = sale;
    const past = { ...situation, run: { ...situation.run, latestUs: 300e6 } };
    expect(idOf(offerFor(past, NONE))).not.toBe('ahead');
  });

  it('stays while it fits, and goes when it does not', () => {
    const lab = setUp({ playedS: 3 }, 'sticky');
    const scaleOut: Offer = { kind: 'card', card: CARDS['scale-out'] };
    expect(nextOffer(scaleOut, lab.situation, NONE)).toBe(scaleOut);
    lab.perform({ do: 'change', change: 'stop-server', target: S1 });
    lab.play(10);
    expect(idOf(nextOffer(scaleOut, lab.situation, NONE))).toBe('start-again');
  });
});

describe('where nothing is asked', () => {
  it('does not say that anything was answered', () => {
    const lab = setUp({ document: { architecture: 'signed-cookie' }, playedS: 3 }, 'signed-cookie');
    const offer = offerFor(lab.situation, NONE);
    expect(offer.kind).toBe('elsewhere');
    expect(offerWords(offer, lab.view)).toMatchObject({ id: 'tryNext.elsewhere' });
  });
});

describe('the chain', () => {
  it.each(ARCHITECTURES)('is walked to its end from $id, and never stops before', ({ id }) => {
    let lab = setUp({ playedS: 3 }, id);
    const answered = new Set<CardId>();
    for (let turn = 0; turn < 200; turn += 1) {
      const offer = offerFor(lab.situation, answered);
      expect(render(offerWords(offer, lab.view))).toMatch(/[?.]$/);
      if (offer.kind === 'done') break;
      if (offer.kind === 'card') {
        answer(offer.card, lab);
        answered.add(offer.card.id);
      } else if (offer.kind === 'elsewhere')
        lab.perform({ do: 'show', architecture: offer.architecture });
      else if (offer.kind === 'ahead') lab.play(5);
      else
        lab = setUp(
          { playedS: 3 },
          offer.kind === 'afresh' && offer.how === 'restart'
            ? lab.view.system.architecture
            : 'sticky',
        );
    }
    const roots = CARD_LIST.filter(({ root }) => root).map((card) => card.id);
    for (const root of roots) expect(answered).toContain(root);
    expect(offerFor(lab.situation, answered).kind).toBe('done');
    expect(answered.size).toBeGreaterThan(CARD_IDS.length - 10);
  });

  it('goes on in a crowd, and when everything is stopped', () => {
    for (const document of [
      SCENARIOS.find(({ name }) => name === 'crowd')?.document,
      { version: 1 },
    ]) {
      for (const { id } of ARCHITECTURES) {
        const lab = new CardLab(document, id);
        lab.play(2);
        for (const { index } of lab.view.system.servers) {
          lab.perform({ do: 'change', change: 'stop-server', target: index });
        }
        lab.play(1);
        expect(render(offerWords(offerFor(lab.situation, NONE), lab.view))).not.toBe('');
      }
    }
  });
});
