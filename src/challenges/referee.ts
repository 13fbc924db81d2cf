import type { Intervention } from '../engine';
import type { Situation } from '../state/readings';
import type { Challenge, ChallengeMessage, Finding, Sight } from './challenge';
import { costOf } from './cost';
import { PlayedRun, plannedIn, turnedIn } from './played';
import { brokenRule, worldOf } from './rules';

/** A run in another time is another run: nothing is read off it. */
const notInItsTime = (challenge: Challenge): Judgement => ({
  state: 'failed',
  findings: [],
  broken: { id: 'challenges.rule.time', args: { isSlow: worldOf(challenge) === 'stretched' } },
  endUs: null,
  cost: null,
});

/** What a run is held against unless its challenge says otherwise. */
const GIVEN = { settings: {}, said: { id: 'challenges.against.given' } } as const;

/** How a run stands to a goal, and what decides it. */
export interface Judgement {
  readonly state: 'met' | 'failed' | 'not-yet';
  readonly findings: readonly Finding[];
  /** What was turned or done that this challenge does not allow; null where nothing was. */
  readonly broken: ChallengeMessage | null;
  /** Instant at which it is decided; null where something has to be done first. */
  readonly endUs: number | null;
  /** What it took, against the run it is held against; null before the goal is met. */
  readonly cost: ChallengeMessage | null;
}

/**
 * Judges runs by a challenge. The judgement depends on the situation alone: the run is deterministic, so what its metrics
 * say at that instant is found by playing it once more, beside the run that it is held against.
 */
export class Referee {
  readonly challenge: Challenge;
  readonly #shown = new PlayedRun();
  readonly #start = new PlayedRun();
  readonly #planned: readonly Intervention[];

  constructor(challenge: Challenge) {
    this.challenge = challenge;
    this.#planned = plannedIn(challenge);
  }

  /** Null for another run than that of the challenge, and before its settings are known or where they are not its own. */
  judge(situation: Situation): Judgement | null {
    const { challenge } = this;
    const { run, settings } = situation;
    const isOther = run.scenario.name !== challenge.document.name;
    if (isOther || Object.keys(settings).length === 0) return null;
    if (run.timeWorld !== worldOf(challenge)) return notInItsTime(challenge);
    const done = run.done.filter((one) => !this.#isPlanned(one));
    const endUs = endOf(challenge, done);
    // Once it is decided it stays so, whatever comes later.
    const untilUs = Math.min(run.system.timeUs, endUs ?? Number.POSITIVE_INFINITY);
    const acts = done.filter(({ atUs }) => atUs <= untilUs);
    const played = this.#played(situation, acts, untilUs);
    if (played === null) return null;
    const sight: Sight = {
      ...situation,
      acts,
      isOver: untilUs === endUs,
      ...played,
    };
    const findings = challenge.checks.map((check) => check(sight));
    const broken = brokenRule(challenge, sight);
    const state = broken === null ? stateOf(findings, sight.isOver) : 'failed';
    return { state, findings, broken, endUs, cost: state === 'met' ? costOf(sight) : null };
  }

  #isPlanned({ atUs, change, target }: Intervention): boolean {
    return this.#planned.some(
      (one) => one.atUs === atUs && one.change === change && one.target === target,
    );
  }

  #played(
    situation: Situation,
    acts: readonly Intervention[],
    untilUs: number,
  ): Pick<Sight, 'shown' | 'start' | 'against'> | null {
    const { document, against = GIVEN } = this.challenge;
    const { architecture } = situation.run.system;
    const settings = turnedIn(this.challenge, situation);
    const own = document.architecture;
    const shown = this.#shown.at({ document, settings, architecture, acts }, untilUs);
    const start = this.#start.at(
      { document, settings: against.settings, architecture: own, acts },
      untilUs,
    );
    return shown && start && { shown, start, against: against.said };
  }
}

/** Where something has to be done, it is decided some time after that. */
function endOf({ acts: allowed, lastsS }: Challenge, acts: readonly Intervention[]): number | null {
  const [first] = acts;
  const fromUs = allowed !== 'any' && allowed.length === 0 ? 0 : first?.atUs;
  return fromUs === undefined ? null : fromUs + lastsS * 1e6;
}

/** What must never happen has not happened only once the time is over. */
function stateOf(findings: readonly Finding[], isOver: boolean): Judgement['state'] {
  if (findings.some(({ is }) => is === 'broken')) return 'failed';
  return isOver && findings.every(({ is }) => is === 'holds') ? 'met' : 'not-yet';
}
