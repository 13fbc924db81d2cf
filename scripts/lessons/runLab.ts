import type { Act } from '../../src/controls/acting';
import type { ArchitectureId } from '../../src/engine';
import { finish } from '../../src/runner/lanes/finish';
import { openingAt } from '../../src/runner/opening/opening';
import { Story, type Telling } from '../../src/runner/story';
import * as telling from '../../src/runner/telling/telling';
import { type RunSpec, specOf, valuesOf, withSettings } from '../../src/spec/runSpec';
import { everyArchitecture, takeId, takesOf } from '../../src/spec/take';
import type { RunView } from '../../src/state/player';
import type { Situation } from '../../src/state/readings';
import { worded } from '../../src/state/wording';

function valid<T extends object>(found: T): Exclude<T, { readonly problems: unknown }> {
  if ('problems' in found) throw new Error(JSON.stringify(found.problems));
  return found as Exclude<T, { readonly problems: unknown }>;
}

/** A run as the page has it, without a page: it is played by the second and told in views. */
export class RunLab {
  #story: Story;

  /** @param by makes sentences and marks; null where nobody wants them */
  constructor(document: unknown, shown: ArchitectureId, by: Telling | null = telling) {
    this.#story = storyOf(valid(specOf(document)), shown);
    if (by !== null) this.#story.tell(by);
  }

  get situation(): Situation {
    return { run: this.view, settings: valuesOf(this.#story.spec) };
  }

  get view(): RunView {
    const { scenario } = this.#story;
    const { name, description, world, seed } = scenario;
    const told = { playing: true, speed: 1, pace: 1, timeWorld: world, seed, realTimes: null };
    const version = { number: 0, of: 1 };
    const { marks } = this.#story;
    const alone = { undo: null, redo: null, version, branches: [], branch: 0, marks };
    return worded({
      ...this.#story.view(),
      ...told,
      ...alone,
      scenario: { name, description, file: null },
    });
  }

  /** @param seconds of simulated time */
  play(seconds: number): void {
    this.#story.advance(Math.round(seconds * 1e6));
  }

  act(what: Act): void {
    switch (what.do) {
      case 'change':
        if (!this.#story.change(what.change, what.target)) throw new Error('It was refused.');
        return;
      case 'show':
        finish(this.#story.show(what.architecture));
        return;
      case 'turn':
        this.#turn(what.settings);
    }
  }

  /** Another run in its place, from its beginning. */
  protected open(document: unknown): void {
    const spec = valid(specOf(document));
    this.#story = storyOf(spec, spec.scenario.architecture);
  }

  #turn(settings: Readonly<Record<string, unknown>>): void {
    const { spec, shown, nowUs } = this.#story;
    const turned = valid(withSettings(spec, settings));
    const opening = valid(openingAt(turned, shown, nowUs));
    this.#story = this.#story.follower(opening);
    finish(this.#story.open(opening));
  }
}

function storyOf(spec: RunSpec, architecture: ArchitectureId): Story {
  const takes = valid(takesOf(spec, everyArchitecture(architecture)));
  return new Story({ spec, takes, shown: takeId({ architecture }), untilUs: 0, latestUs: 0 });
}
