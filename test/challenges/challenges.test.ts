/**
 * Goal: a challenge is decided by its run and nothing else. It has at least two answers that differ in kind, what tempts
 * fails, nothing is met before the time is over, what a challenge forbids does not count, and what it took is what the
 * run says.
 * Method: each way is gone through on a run as the page has it, without a page, at once and with hesitation; the figures
 * of the judgement are held against those of the run itself.
 */
import { describe, expect, it } from 'vitest';
import { RunLab } from '../../scripts/lessons/runLab';
import type { Sight } from '../../src/challenges/challenge';
import { CHALLENGES } from '../../src/challenges/challenges';
import { banInTime } from '../../src/challenges/checks';
import { CHALLENGE_NAMES, type ChallengeName } from '../../src/challenges/names';
import { type Judgement, Referee } from '../../src/challenges/referee';
import { brokenRule } from '../../src/challenges/rules';
import { fullLabel, isPrimary } from '../../src/controls/changes';
import {
  ARCHITECTURES,
  Belief,
  createMeteredRun,
  edited,
  FIELDS,
  parseScenario,
} from '../../src/engine';
import words from '../../src/messages/en/learning/challenges';
import bar from '../../src/messages/en/page/bar';
import { laneOf } from '../../src/state/readings';
import type { CdnView } from '../../src/timeline/view';
import { type Attempt, SOLUTIONS } from './solutions';

/** A run of a challenge, and whoever judges it. */
function begin(name: ChallengeName, laterS = 0) {
  const challenge = CHALLENGES[name];
  const lab = new RunLab(challenge.document, challenge.document.architecture, null);
  lab.play(challenge.readyS + laterS);
  const referee = new Referee(challenge);
  return { lab, judged: () => referee.judge(lab.situation) as Judgement };
}

type Going = ReturnType<typeof begin>;

/** Does it, and plays until it is decided. */
function go({ lab, judged }: Going, { acts }: Attempt): Judgement {
  for (const act of acts) lab.act(act);
  const endUs = judged().endUs ?? 0;
  lab.play(Math.max(0, endUs - lab.view.system.timeUs) / 1e6);
  return judged();
}

const saidBy = ({ findings, broken, cost }: Judgement): string[] =>
  [...findings.map(({ said }) => said), ...(broken ? [broken] : []), ...(cost ? [cost] : [])].map(
    words.of,
  );

describe.each(CHALLENGE_NAMES)('the challenge %s', (name) => {
  const { met, failed } = SOLUTIONS[name];

  it('has at least two solutions, and something that tempts', () => {
    expect(met.length).toBeGreaterThanOrEqual(2);
    expect(failed.length).toBeGreaterThanOrEqual(1);
  });

  it.each(met)('is met by $says, whenever that is done', (attempt) => {
    for (const laterS of [0, 2.3]) {
      const judgement = go(begin(name, laterS), attempt);
      expect({ laterS, state: judgement.state, said: saidBy(judgement) }).toMatchObject({
        state: 'met',
      });
      expect(judgement.cost).not.toBeNull();
    }
  });

  it.each(failed)('is not met by $says', (attempt) => {
    const judgement = go(begin(name), attempt);
    expect({ state: judgement.state, said: saidBy(judgement) }).toMatchObject({ state: 'failed' });
    expect(judgement.cost).toBeNull();
  });

  it('is not met by doing nothing, nor before it is decided', () => {
    const { acts, lastsS } = CHALLENGES[name];
    const idle = begin(name);
    expect(idle.judged().state).toBe('not-yet');
    idle.lab.play(lastsS);
    expect(idle.judged().state).toBe(acts.length === 0 ? 'failed' : 'not-yet');
    const early = begin(name);
    const [first] = met as [Attempt];
    for (const act of first.acts) early.lab.act(act);
    for (let seconds = 0; seconds < 10; seconds += 2) {
      expect(early.judged().state).toBe('not-yet');
      early.lab.play(2);
    }
  });

  it('has the figures of the run that is shown', () => {
    const going = begin(name);
    const [first] = met as [Attempt];
    const { cost } = go(going, first);
    const { forcedLogins, sessionsLost } = laneOf(going.lab.view);
    expect(sessionsLost.total).toBeGreaterThanOrEqual(forcedLogins.total);
    expect(cost?.id === 'challenges.cost' && cost.args.logins).toBe(forcedLogins.total);
  });
});

it('a goal calls what is pressed as it is called, and where', () => {
  const goal = words('challenges.deploy.goal');
  expect(goal).toContain(`“${fullLabel('deploy', 0)}”, under “${bar('bar.more')}”`);
  expect(isPrimary('deploy')).toBe(false);
});

describe('what a challenge forbids', () => {
  it('does not count, whatever comes of it', () => {
    const { lab, judged } = begin('twice');
    lab.act({ do: 'turn', settings: { 'clients.count': 8 } });
    lab.play(60);
    expect(judged().state).toBe('failed');
    expect(saidBy(judged())).toContain(
      'The setting “People” was changed. It has to stay as it was.',
    );
  });

  it.each(
    FIELDS.map(({ path }) => path).filter((path) =>
      /(Time|Distribution|Cv|Factor|workers)$/.test(path.replace(/^deploy\..*/, '')),
    ),
  )('is how fast machines work: %s', (path) => {
    const { lab } = begin('server-loss');
    const { run, settings } = lab.situation;
    const turned = { run, settings: { ...settings, [path]: -1 } };
    expect(brokenRule(CHALLENGES['server-loss'], { ...turned, acts: [] })?.id).toBe(
      'challenges.rule.setting',
    );
  });

  it('is another architecture, where only some count', () => {
    const lab = begin('new-key').lab;
    const count = ARCHITECTURES.filter(({ id }) => {
      lab.act({ do: 'show', architecture: id });
      return brokenRule(CHALLENGES['new-key'], { ...lab.situation, acts: [] }) === null;
    });
    expect(count.map(({ id }) => id).sort()).toEqual(['hybrid', 'jwt', 'signed-cookie']);
    expect(words('challenges.new-key.goal')).toContain('JWT, Hybrid and signed cookies count.');
  });

  it('is what else is done by hand, by its name', () => {
    const { lab, judged } = begin('deploy');
    lab.act({ do: 'show', architecture: 'jwt' });
    lab.act({ do: 'change', change: 'stop-server', target: 1 });
    expect(judged().state).toBe('failed');
    expect(saidBy(judged())).toContain('“Stop S2” was done, which this challenge does not allow.');
  });

  it.each([
    ['deploy', 'The new version is not on its way yet.'],
    ['new-key', 'The key has not been replaced yet.'],
    ['scale-out', 'The new server is not up yet.'],
    ['ban', 'Nobody has been banned yet.'],
  ] as const)('is not taken for what the goal of %s asks for', (name, said) => {
    const { lab, judged } = begin(name);
    lab.act({ do: 'change', change: 'stop-server', target: 1 });
    lab.play(5);
    expect(judged().broken).not.toBeNull();
    expect(saidBy(judged())).toContain(said);
    expect(judged().findings[0]?.is).not.toBe('holds');
  });

  it('is allowed where it says so', () => {
    const { lab, judged } = begin('half');
    lab.act({ do: 'turn', settings: { 'network.zones': 2 } });
    expect(judged().broken).toBeNull();
  });
});

describe('a judgement', () => {
  it('is of one situation: another run says nothing, and going back takes nothing along', () => {
    const challenge = CHALLENGES['server-loss'];
    const referee = new Referee(challenge);
    const { lab } = begin('server-loss');
    const early = lab.situation;
    const before = referee.judge(early);
    lab.play(45);
    expect(referee.judge(lab.situation)?.state).toBe('failed');
    expect(referee.judge(early)).toEqual(before);
    expect(referee.judge(begin('deploy').lab.situation)).toBeNull();
    expect(referee.judge({ ...early, settings: {} })).toBeNull();
  });

  it('stays what it was once it is decided, whatever comes later', () => {
    const overlap = { 'token.rotation': 'overlap', 'token.overlap': 45 };
    const rotate = { do: 'change', change: 'rotate-keys', target: 0 } as const;
    const going = begin('new-key');
    const decided = go(going, { says: '', acts: [{ do: 'turn', settings: overlap }, rotate] });
    expect(decided.state).toBe('met');
    going.lab.play(30);
    going.lab.act({ do: 'change', change: 'stop-server', target: 1 });
    going.lab.play(10);
    expect(laneOf(going.lab.view).sessionsLost.total).toBeGreaterThan(0);
    expect(going.judged()).toEqual(decided);
  });

  it('does not wait for a deploy that takes longer than there is time', () => {
    const judgement = go(begin('deploy'), {
      says: '',
      acts: [
        { do: 'show', architecture: 'jwt' },
        { do: 'turn', settings: { 'deploy.drainTime': 30 } },
        { do: 'change', change: 'deploy', target: 0 },
      ],
    });
    expect(judgement.state).toBe('failed');
    expect(saidBy(judgement)[0]).toBe('The new version is being deployed.');
  });

  it('reads nothing off a run in another time, whose settings may be none of its own', () => {
    const { lab } = begin('deploy');
    const { run, settings } = lab.situation;
    const judgement = new Referee(CHALLENGES.deploy).judge({
      run: { ...run, timeWorld: 'realistic' },
      settings: { ...settings, 'balancer.checkTimeout': 0.5 },
    });
    expect(judgement).toMatchObject({
      state: 'failed',
      findings: [],
      broken: { id: 'challenges.rule.time', args: { isSlow: true } },
    });
  });

  it('says nothing while the settings are those of a run that is not shown yet', () => {
    const { lab } = begin('deploy');
    const { run, settings } = lab.situation;
    const others = { ...settings, 'balancer.checkTimeout': 0.5 };
    expect(new Referee(CHALLENGES.deploy).judge({ run, settings: others })).toBeNull();
  });

  it('takes a key for replaced once every server has dropped the old one', () => {
    const going = begin('new-key');
    going.lab.act({ do: 'turn', settings: { 'token.rotation': 'server-by-server' } });
    going.lab.act({ do: 'change', change: 'rotate-keys', target: 0 });
    expect(saidBy(going.judged())[0]).toBe('The replacement of the key has begun.');
    going.lab.play(60);
    expect(saidBy(going.judged())[0]).toBe('The key was replaced.');
  });

  it('takes a server for up once the balancer does', () => {
    const going = begin('scale-out');
    going.lab.act({ do: 'turn', settings: { 'balancer.stickiness': 'cookie' } });
    going.lab.act({ do: 'change', change: 'add-server', target: 0 });
    for (let seconds = 0; seconds < 12; seconds += 1) {
      const { servers } = going.lab.view.system;
      const isUp = servers[3]?.belief === Belief.up;
      expect(saidBy(going.judged())[0]).toBe(
        isUp ? 'The new server is up.' : 'The new server is not up yet.',
      );
      going.lab.play(1);
    }
    expect(going.lab.view.system.servers[3]?.belief).toBe(Belief.up);
  });

  it('has the answers and the leaks of the CDN that is shown', () => {
    const going = begin('private-page', 12);
    const { hits, leaks } = going.lab.view.system.cdn as CdnView;
    expect(leaks).toBeGreaterThan(0);
    const args = going.judged().findings.map(({ said }) => said);
    expect(args).toEqual([
      { id: 'challenges.is.leaks', args: { count: leaks } },
      { id: 'challenges.is.hits', args: { count: hits } },
    ]);
  });

  it('takes no figure from nothing', () => {
    const at = (name: ChallengeName, seconds: number) => {
      const challenge = CHALLENGES[name];
      const lab = new RunLab(challenge.document, challenge.document.architecture, null);
      lab.play(seconds);
      return saidBy(new Referee(challenge).judge(lab.situation) as Judgement);
    };
    const tooFew = 'There are too few answers yet to compare how long they take.';
    expect(at('twice', 0)[0]).toBe(tooFew);
    expect(at('twice', 40)[0]).toMatch(/^95 of 100 answers took at most [1-9]/);
    expect(at('ban', 0).filter((said) => said === tooFew)).toHaveLength(2);
    expect(at('one-charge', 0)[1]).toBe(
      'Nobody has wanted anything yet. All that people want has to be done.',
    );
    expect(at('one-charge', 20)[1]).toMatch(/^[1-9]\d? % of what people wanted was done/);
  });

  it('says a ban that holds too late in more than the goal', () => {
    const lag = (seconds: number) => {
      const shown = { metric: () => seconds };
      const acts = [{ atUs: 0, change: 'ban-client', target: 5 }];
      const { is, said } = banInTime({ acts, shown, isOver: true } as unknown as Sight);
      return [is, words.of(said)];
    };
    const said = (s: string) =>
      `After the ban, the session was accepted for ${s} s; the goal is 1 s at most.`;
    expect(lag(1)).toEqual(['holds', said('1')]);
    expect(lag(1.004)).toEqual(['broken', said('1.01')]);
  });

  it('says what it took in the figures of both runs', () => {
    const judgement = go(begin('deploy'), SOLUTIONS.deploy.met[1] as Attempt);
    expect(saidBy(judgement).at(-1)).toMatch(
      /^Against the run as it was given, with the same acts: answers took \d+ ms more on average, requests carried \d+ bytes more on average, and there were 0 forced logins instead of 1\d\.$/,
    );
  });

  it('says what it is held against, where that is not the run as it was given', () => {
    const judgement = go(begin('twice'), SOLUTIONS.twice.met[0] as Attempt);
    const { document } = CHALLENGES.twice;
    const parsed = parseScenario(edited(document, { 'clients.count': 8 }));
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const eight = createMeteredRun(parsed.scenario, { architecture: document.architecture });
    eight.advanceTo(60e6);
    const ms = Math.round(eight.metric('latency-p95') * 1000).toLocaleString('en');
    expect(saidBy(judgement)[0]).toContain(`ms; in the run with eight people it was ${ms} ms`);
    expect(saidBy(judgement).at(-1)).toMatch(
      /^Against the run with eight people, with the same acts/,
    );
  });
});
