import { RunLab } from '../../scripts/lessons/runLab';
import type { Act, Card, Seen } from '../../src/app/tryNext/card';
import type { ArchitectureId } from '../../src/engine';
import type { ChangeAt as Done } from './scenarios';

/** What a card is asked in: a scenario, what has been done in it, and for how long it has been played. */
export interface Setup {
  readonly document?: Readonly<Record<string, unknown>>;
  readonly acts?: readonly Done[];
  /** Simulated seconds. */
  readonly playedS: number;
}

/** A run in which cards are asked. */
export class CardLab extends RunLab {
  constructor(document: unknown, shown: ArchitectureId) {
    super(document, shown, null);
  }

  perform(act: Act): void {
    switch (act.do) {
      case 'watch':
        return;
      case 'open':
        return this.open(act.scenario.document);
      default:
        this.act(act);
    }
  }
}

/** Brings a run to where a card is asked. */
export function setUp(
  { document = {}, acts = [], playedS }: Setup,
  under: ArchitectureId,
): CardLab {
  const lab = new CardLab({ version: 1, ...document }, under);
  let now = 0;
  for (const [atS, change, target = 0] of acts) {
    lab.play(atS - now);
    now = atS;
    lab.perform({ do: 'change', change, target });
  }
  lab.play(playedS - now);
  return lab;
}

/** Does what the card's button does, and waits until it can be told. */
export function answer(card: Card, lab: CardLab): Seen {
  const asked = lab.view;
  const act = card.act(asked);
  lab.perform(act);
  const before = act.do === 'open' ? lab.view : asked;
  lab.play(card.afterS(before));
  return { before, now: lab.view };
}
