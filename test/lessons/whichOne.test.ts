/**
 * Goal: what the last lesson takes a figure of its run for is what that figure stands for; what it says of needs and
 * prices, it says of a run that came of what it asks, and of no other.
 * Method: the same stage with another amount of what the figure is to show, under every architecture; and the same stage
 * with other acts, the same acts in another order, or in another time.
 */
import { describe, expect, it } from 'vitest';
import type { RunLab } from '../../scripts/lessons/runLab';
import { stageOf, walk } from '../../scripts/lessons/walk';
import { Activity, type ChangeId, Standing } from '../../src/engine';
import { COURSE } from '../../src/lessons/course/course';
import { metIn, saidOf } from '../../src/lessons/course/lesson';
import { TIMES } from '../../src/lessons/which-one/readings';
import { render } from '../../src/messages/room';
import type { Situation } from '../../src/state/readings';

const ACTS = {
  ban: ['ban-client', 7],
  banOther: ['ban-client', 1],
  stop: ['stop-server', 0],
  stopOther: ['stop-server', 1],
  start: ['start-server', 0],
  wipe: ['wipe-store', 0],
  keys: ['rotate-keys', 0],
} as const satisfies Record<string, readonly [ChangeId, number]>;

const lesson = await COURSE['which-one'].load();
const { setup, predict, explain, nowTry } = lesson;

/** The stage, after acts with ten seconds after each; seen under sticky sessions. */
function played(
  acts: readonly (keyof typeof ACTS)[],
  document: object = {},
  settings?: Record<string, number>,
): Situation {
  const lab = stageOf({ ...setup, document: { ...setup.document, ...document } });
  if (settings !== undefined) lab.act({ do: 'turn', settings });
  for (const act of acts) {
    const [change, target] = ACTS[act];
    lab.act({ do: 'change', change, target });
    lab.play(10);
  }
  lab.act({ do: 'show', architecture: 'sticky' });
  return lab.situation;
}

/** What answers wrong predictions, in their order. */
const REPLIES =
  predict.of === 'run'
    ? predict.options.flatMap(({ misconception }) => misconception?.reply ?? [])
    : [];

const needsIn = (sight: Situation) => metIn(nowTry.needs, sight);

/** What is said of why and of what was tried, as far as it holds. */
const claimsIn = (sight: Situation): string =>
  [...explain.why, ...nowTry.shows]
    .filter(({ holds }) => holds(sight))
    .flatMap(({ text, more }) => (more === undefined ? [text] : [text, more]))
    .map((text) => render(saidOf(text, sight)))
    .join('\n');

describe('the lesson about which one to choose', () => {
  it('says rightly what does not travel: the cart makes requests longer under one architecture only', () => {
    const bytesWith = (addWeight: number) => {
      const clients = { count: 8, browseWeight: 2, addWeight, checkoutWeight: 0 };
      const lab = stageOf({ ...setup, document: { ...setup.document, clients } }, 60);
      return lab.view.lanes.map(({ bytesPerRequest }) => Math.round(bytesPerRequest));
    };
    const few = bytesWith(1);
    const longer = bytesWith(20).map((bytes, lane) => bytes - (few[lane] as number) > 1);
    const { lanes } = stageOf(setup).view;
    expect(lanes.map(({ architecture }) => architecture).filter((_, at) => longer[at])).toEqual([
      'jwt',
    ]);
  });

  it('says rightly who asks another machine: a store that is far away makes only those slower', () => {
    const latencyWith = (serverStore: number) => {
      const network = { serverStore };
      return stageOf({ ...setup, document: { ...setup.document, network } }, 60).view.lanes;
    };
    const near = latencyWith(0.1);
    const slower = latencyWith(1).filter(
      ({ meanLatency }, lane) => meanLatency > 1.1 * (near[lane]?.meanLatency ?? 0),
    );
    expect(slower.map(({ architecture }) => architecture)).toEqual(['central-store', 'hybrid']);
  });

  it('names for each need one architecture, and a price that the run knows', () => {
    const rows = needsIn(played(['ban', 'stop', 'wipe', 'keys']));
    expect(rows.map(({ by }) => by)).toEqual([['central-store'], ['sticky'], ['jwt'], ['hybrid']]);
    const prices = rows.map(({ price }) => (price === null ? '' : render(price)));
    for (const price of prices) expect(price).toMatch(/\d/);
    expect(prices[0]).toContain('in slow motion an answer took');
    expect(prices[2]).toContain('On average a request carried');
  });

  it('says under which architectures a new key takes sessions, as the engine has it, and only of the key', () => {
    const { items } = nowTry;
    const last = items.at(-1);
    const result = last?.is === 'task' ? last.result : undefined;
    const sight = played(['ban', 'stop', 'wipe', 'keys']);
    const { lanes, done } = sight.run;
    const changedUs = done.at(-1)?.atUs ?? Number.NaN;
    const hit = lanes.filter(({ sessionsLost }) => (sessionsLost.lastUs ?? 0) >= changedUs);
    // Without stickiness sessions are lost all the time.
    expect(hit.map(({ architecture }) => architecture)).toEqual(['in-memory', 'jwt', 'hybrid']);
    const [, jwt, hybrid] = hit.map(({ sessionsLost }) => sessionsLost.peopleCount);
    expect(result?.happened(sight)).toBe(true);
    const said = render(saidOf(result?.text ?? nowTry.text, sight)).replace(/\s+/g, ' ');
    expect(said).toContain(`${jwt} of 8 people lost their sessions under JWT, and ${hybrid} under`);
    const before = played(['ban', 'stop', 'wipe']);
    expect(result?.happened(before)).toBe(false);
    // Both keys are good for a while: nobody loses anything.
    const tokens = { rotation: 'overlap', overlap: 3600 };
    const spared = played(['ban', 'stop', 'wipe', 'keys'], { token: tokens });
    expect(result?.happened(spared)).toBe(false);
  });

  it.each([
    ['before anything was tried', ['ban', 'stop']],
    ['before the key was changed', ['ban', 'stop', 'wipe']],
    ['with the key changed before the wipe', ['ban', 'stop', 'keys', 'wipe']],
    ['with the wipe before the stop', ['ban', 'wipe', 'stop', 'keys']],
    ['with the ban last', ['stop', 'wipe', 'ban', 'keys']],
    ['with a server stopped twice', ['ban', 'stop', 'start', 'stop', 'wipe', 'keys']],
    ['with another server stopped as well', ['ban', 'stop', 'stopOther', 'wipe', 'keys']],
    ['with the store wiped twice', ['ban', 'stop', 'wipe', 'wipe', 'keys']],
    ['with somebody else banned as well', ['ban', 'banOther', 'stop', 'wipe', 'keys']],
  ] as const)('says nothing of needs %s', (_, acts) => {
    const sight = played(acts);
    expect(needsIn(sight)).toEqual([]);
    // Then the page says that something is left out.
    expect(nowTry.shows.some(({ holds }) => !holds(sight))).toBe(true);
    expect(claimsIn(sight)).not.toContain('Without stickiness');
  });

  it('says nothing of them in real time, nor where a store is so near that asking it is no slower', () => {
    const acts = ['ban', 'stop', 'wipe', 'keys'] as const;
    expect(needsIn(played(acts, { world: 'realistic' }))).toEqual([]);
    expect(needsIn(played(acts, {}, { 'network.serverStore': 0.001 }))).toEqual([]);
  });

  it('takes those times for granted that its stage has', () => {
    expect(stageOf(setup).situation.settings).toMatchObject(TIMES);
  });

  it('names two where two meet a need, and then no price', () => {
    const acts = ['ban', 'stop', 'wipe', 'keys'] as const;
    const [row] = nowTry.needs?.all ?? [];
    if (row === undefined || nowTry.needs === undefined) throw new Error('No needs.');
    const both = { ...row, isMet: () => true };
    const [found] = metIn({ ...nowTry.needs, all: [both] }, played(acts));
    expect(found?.by.length).toBeGreaterThan(1);
    expect(found?.price).toBeNull();
  });

  it('puts losses down to one stop, and what came through to one ban, only where there was no other', () => {
    expect(claimsIn(played(['ban', 'stop']))).toMatch(/lost\s+a session with S1/);
    expect(claimsIn(played(['ban', 'stop', 'stopOther']))).not.toMatch(/lost\s+a session with S1/);
    expect(claimsIn(played(['ban', 'stop']))).toContain('Hal was served all the same');
    expect(claimsIn(played(['ban', 'banOther', 'stop']))).not.toContain('was served all the same');
  });

  it('names all who are banned, where it counts what came through', () => {
    const replies = (sight: Situation) => REPLIES.map((reply) => render(saidOf(reply, sight)));
    expect(replies(played(['ban', 'stop']))[1]).toMatch(/requests? of Hal came through/);
    for (const reply of replies(played(['ban', 'banOther', 'stop'])).slice(1))
      expect(reply).toContain('of Ben and Hal came through');
  });

  it('counts sessions that their owners still have, each once, at an instant that it names', () => {
    const { observed } = walk(lesson);
    const { timeUs, people } = observed.run.system;
    // Everybody but the one who is banned is back.
    const held = `held ${people.length - 1} sessions at`;
    const bytes = ((people.length - 1) * 800).toLocaleString('en');
    expect(claimsIn(observed)).toContain(`${held} ${timeUs / 1e6} s, which took ${bytes} bytes`);
    // Everything is copied to every server: as many sessions, and more copies.
    const copied = played(['ban', 'stop'], { sessions: { replication: 'all-to-all' } });
    const copies = copied.run.system.servers.reduce((sum, { copyCount }) => sum + copyCount, 0);
    expect(copies).toBeGreaterThan(people.length);
    expect(claimsIn(copied)).toContain(held);
    expect(claimsIn(copied)).toContain(`which took ${(copies * 800).toLocaleString('en')} bytes`);
  });
});

/** After a ban, a stop, a wipe and a new key, each some seconds after the other. */
function keyChanged(hesitatesS: number): RunLab {
  const lab = stageOf(setup, hesitatesS);
  for (const act of ['ban', 'stop', 'wipe', 'keys'] as const) {
    lab.play(11 + hesitatesS);
    const [change, target] = ACTS[act];
    lab.act({ do: 'change', change, target });
  }
  lab.act({ do: 'show', architecture: 'jwt' });
  return lab;
}

describe('whom a new key shuts out', () => {
  const task = nowTry.items.at(-1);
  const last = task?.is === 'task' ? task.result : undefined;
  if (last === undefined) throw new Error('The lesson ends with a task.');

  it.each([0, 0.7, 2.2, 3.1, 6.6])(
    'is counted when nobody else finds out, %s s late',
    (hesitatesS) => {
      const lab = keyChanged(hesitatesS);
      const askedBy = lab.view.system.people.filter(
        ({ activity }) => activity !== Activity.thinking,
      );
      while (last.happened(lab.situation) === false) lab.play(0.1);
      const said = render(saidOf(last.text, lab.situation));
      lab.play(30);
      expect(render(saidOf(last.text, lab.situation))).toBe(said);
      expect(lab.view.system.people[7]?.standing).toBe(Standing.loggedOut);
      const spared =
        /Under JWT, (.*?) had a request under way/.exec(said)?.[1]?.split(/, | and /) ?? [];
      if (hesitatesS === 0) expect(spared).toEqual(['Dee']);
      for (const name of spared) expect(askedBy.map((one) => one.name)).toContain(name);
    },
  );
});
