import { turn } from '../controls/settings/turn';
import type { ArchitectureId } from '../engine';
import words from '../messages/en/views/manyRuns';
import type { PageState } from '../state/page';
import type { Player } from '../state/player';
import { isSameRun } from './sameRun';
import type { Subject } from './study';

/** One of the runs, and where one stands in it. */
interface Place {
  readonly architecture: ArchitectureId;
  readonly seed: number;
  readonly atUs: number;
}

/** Puts one of the many runs after another on the stage, and knows the way back to the one that they are held to. */
class Opened {
  readonly #player: Player;
  #subject: Subject | null = null;
  /** Where the visitor stood before the first was opened. */
  #own: Place | null = null;
  #stop = () => {};

  constructor(player: Player) {
    this.#player = player;
  }

  open(subject: Subject, architecture: ArchitectureId, seed: number): void {
    const { view } = this.#player.run.getState();
    if (view === null) return;
    const { ownSeed, untilUs } = subject;
    if (this.#subject !== subject || view.seed === ownSeed) {
      this.#subject = subject;
      this.#own = { architecture: shownNow(view), seed: ownSeed, atUs: view.system.timeUs };
    }
    const place = { architecture, seed, atUs: Math.min(untilUs, view.latestUs) };
    this.#player.page.getState().open(null);
    this.#show(place);
    this.#tell(place, subject);
  }

  #back(): void {
    this.#stop();
    this.#player.page.getState().notify(null);
    if (this.#own !== null) this.#show(this.#own);
  }

  /** A seed is a setting that is turned: at the latest instant, for in the past all that was done later would go with it. */
  #show({ architecture, seed, atUs }: Place): void {
    const player = this.#player;
    const { view } = player.run.getState();
    player.send({ type: 'latest' });
    // Which plays on, if it played when that was left.
    player.send({ type: 'pause' });
    const isOther = view !== null && shownNow(view) !== architecture;
    // Together, so that undoing it brings back both.
    if (view?.seed !== seed)
      turn(player, 'seed', { seed }, undefined, isOther ? architecture : undefined);
    else if (isOther) player.send({ type: 'architecture', id: architecture });
    player.send({ type: 'goTo', atUs });
  }

  /** Says which run it is once it is there, and for as long as it is. */
  #tell(place: Place, { spec, untilUs, ownSeed }: Subject): void {
    const { run, page } = this.#player;
    this.#stop();
    let notice: PageState['notice'] = null;
    let { kept: last } = run.getState();
    let isSame = true;
    const look = () => {
      const { view, kept } = run.getState();
      if (kept !== last) isSame = kept === null || isSameRun(kept.run.spec, spec);
      last = kept;
      const isThere = isSame && view?.seed === place.seed;
      if (isThere === (notice !== null)) return;
      if (isThere) {
        notice = this.#noticeOf(place, untilUs, ownSeed);
        page.getState().notify(notice);
        page.getState().say([notice.title, ...notice.lines].join('. '));
      } else {
        this.#stop();
        if (page.getState().notice === notice) page.getState().notify(null);
      }
    };
    this.#stop = run.subscribe(look);
    look();
  }

  #noticeOf({ seed, atUs: us }: Place, untilUs: number, ownSeed: number) {
    const own = `${ownSeed}`;
    return {
      kind: 'quiet' as const,
      title: words('manyRuns.opened', { seed: `${seed}` }),
      lines: [
        us === untilUs
          ? words('manyRuns.openedAt', { us, own })
          : words('manyRuns.openedEarlier', { us, untilUs, own }),
      ],
      actions: [{ label: words('manyRuns.back'), run: () => this.#back() }],
    };
  }
}

const shownNow = ({ system }: { readonly system: { readonly architecture: ArchitectureId } }) =>
  system.architecture;

/** Those of a player. */
export const openedOf = (player: Player): Opened => new Opened(player);
