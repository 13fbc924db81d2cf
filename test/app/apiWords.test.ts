/**
 * Goal: nothing that is told of a run of an API speaks of what only a shop has.
 * Method: its servers, its store and its clients meet with all sorts of things under every architecture; every sentence
 * and verdict is read.
 */
import { describe, expect, it } from 'vitest';
import { RunLab } from '../../scripts/lessons/runLab';
import { verdictOf, verdictWords } from '../../src/app/panel/fiveWays/verdict';
import { sideBySide } from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';
import { amountWords } from '../../src/stage/words';
import type { ChangeAt } from '../support/scenarios';

const SHOP = /\b(cart|carts|item|items|order|orders|shop|checkout|check out)\b/i;

const MACHINES: readonly ChangeAt[] = [
  [6, 'stop-server', 0],
  [12, 'start-server', 0],
  [16, 'freeze-server', 1],
  [22, 'unfreeze-server', 1],
  [26, 'deploy'],
];
const REST: readonly ChangeAt[] = [
  [5, 'ban-client', 1],
  [8, 'make-store-unreachable'],
  [14, 'make-store-reachable'],
  [16, 'wipe-store'],
  [20, 'rotate-keys'],
  [26, 'crash-store-machine'],
  [30, 'start-store'],
];

const names = ['api-limit', 'api-limit-store', 'api-limit-token'];

describe.each(names)('%s', (wanted) => {
  const document = { ...SCENARIOS.find(({ name }) => name === wanted)?.document };

  it.each(sideBySide())('speaks of no carts and orders under %s', (id) => {
    for (const acts of [MACHINES, REST]) {
      const lab = new RunLab(document, id);
      let now = 0;
      for (const [atS, change, target = 0] of acts) {
        lab.play(atS - now);
        now = atS;
        lab.act({ do: 'change', change, target });
      }
      lab.play(45 - now);
      const { view } = lab;
      const texts = [
        ...view.log.flatMap(({ text, detail }) => [text, detail]),
        ...view.lanes.flatMap((lane) => verdictWords(verdictOf(lane))),
        ...view.system.people.map((person) => amountWords(person, view.system.keeps)),
      ];
      expect(view.log.length).toBeGreaterThan(5);
      expect(texts.filter((text) => SHOP.test(text))).toEqual([]);
    }
  });
});
