import type { Act, Card, Seen } from '../../src/app/tryNext/card';
import type { ArchitectureId } from '../../src/engine';
import { openingAt } from '../../src/runner/opening/opening';
import { finish, type Story, type Telling } from '../../src/runner/story';
import { SCENARIOS } from '../../src/scenarios';
import { specOf, valuesOf, withSettings } from '../../src/spec/runSpec';
import type { RunView } from '../../src/state/player';
import type { Situation } from '../../src/state/readings';
import { worded } from '../../src/state/wording';
import type { ChangeAt as Done } from './scenarios';
import { storyOf, valid } from './specs';

/** What a card is asked in: a scenario, what has been done in it, and for how long it has been played. */
export interface Setup {
  readonly document?: Readonly<Record<string, unknown>>;
  readonly acts?: readonly Done[];
  /** Simulated seconds. */
  readonly playedS: number;
}

/** A run as the page has it, without a page: it is played by the second and told in views. */
export class CardLab {
  #story: Story;

  /** @param telling makes sentences and marks, where they are wanted */
  constructor(document: unknown, shown: ArchitectureId, telling?: Telling) {
    this.#story = storyOf(valid(specOf(document)), shown);
    if (telling !== undefined) this.#story.tell(telling);
  }

  get situation(): Situation {
    return { run: this.view, settings: valuesOf(this.#story.spec) };
  }

  get view(): RunView {
    const { scenario } = this.#story;
    const { name, description, world, seed } = scenario;
    const told = { playing: true, speed: 1, pace: 1, timeWorld: world, seed, realTimes: null };
    const version = { number: 0, of: 1 };
    const alone = {
      undo: null,
      redo: null,
      version,
      branches: [],
      branch: 0,
      marks: this.#story.marks,
    };
    const view = {
      ...this.#story.view(),
      ...told,
      ...alone,
      scenario: { name, description, file: null },
    };
    return worded(view);
  }

  play(seconds: number): void {
    this.#story.advance(Math.round(seconds * 1e6));
  }

  perform(act: Act): void {
    switch (act.do) {
      case 'watch':
        return;
      case 'change':
        if (!this.#story.change(act.change, act.target)) throw new Error('It was refused.');
        return;
      case 'show':
        finish(this.#story.show(act.architecture));
        return;
      case 'turn':
        this.#turn(act.settings);
        return;
      case 'open': {
        const found = SCENARIOS.find(({ name }) => name === act.scenario);
        const spec = valid(specOf(found?.document));
        this.#story = storyOf(spec, spec.scenario.architecture);
      }
    }
  }

  #turn(settings: Readonly<Record<string, unknown>>): void {
    const { spec, shown, nowUs } = this.#story;
    const turned = valid(withSettings(spec, settings));
    const opening = valid(openingAt(turned, shown, nowUs));
    this.#story = this.#story.follower(opening);
    finish(this.#story.open(opening));
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
