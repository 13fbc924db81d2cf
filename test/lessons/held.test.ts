/**
 * Goal: what a lesson says beside its claims is so as well: that something may happen, what a figure leaves out, whom an
 * event spares, and where the page says more.
 * Method: the stages of those lessons, at several instants; "may" has to come about at one of them.
 */
import { describe, expect, it } from 'vitest';
import { stageOf, walk } from '../../scripts/lessons/walk';
import { Activity } from '../../src/engine';
import { COURSE } from '../../src/lessons/course/course';
import { saidOf } from '../../src/lessons/course/lesson';
import lessonWords from '../../src/messages/en/learning/lesson';
import fiveWays from '../../src/messages/en/panel/fiveWays';
import panel from '../../src/messages/en/panel/panel';
import { render } from '../../src/messages/room';
import { laneOf } from '../../src/state/readings';

const LATER_S = [0, 1.3, 2.7, 4.1];

describe('what a lesson says beside its claims', () => {
  it('requests that had asked the store before may still give up once it is back', async () => {
    const { setup } = await COURSE['store-fails'].load();
    const late = LATER_S.map((later) => {
      const lab = stageOf(setup, later);
      lab.act({ do: 'change', change: 'make-store-unreachable', target: 0 });
      lab.play(6);
      lab.act({ do: 'change', change: 'make-store-reachable', target: 0 });
      const before = laneOf(lab.view).errors.total;
      lab.play(4);
      return laneOf(lab.view).errors.total - before;
    });
    expect(Math.max(...late)).toBeGreaterThan(0);
  });

  it('there may be more logins with time to drain than without it', async () => {
    const { setup } = await COURSE['rolling-deploy'].load();
    const more = LATER_S.map((later) => {
      const [without = 0, drained = 0] = [0, 4].map((drainTime) => {
        const document = { ...setup.document, deploy: { drainTime } };
        const lab = stageOf({ ...setup, document }, later);
        lab.act({ do: 'change', change: 'deploy', target: 0 });
        lab.play(45);
        return laneOf(lab.view).forcedLogins.total;
      });
      return drained - without;
    });
    expect(Math.max(...more)).toBeGreaterThan(0);
  });

  it('whoever a wiped store spares had a request under way, and its server had a copy', async () => {
    const { setup } = await COURSE['sticky-server-fails'].load();
    const document = { ...setup.document, architecture: 'central-store' as const };
    const spared = LATER_S.flatMap((later) => {
      const lab = stageOf({ ...setup, document }, later);
      lab.act({ do: 'change', change: 'wipe-store', target: 0 });
      const { system } = lab.view;
      const lost = laneOf(lab.view).sessionsLost.people;
      const kept = system.people.filter(({ index }) => !lost.includes(index));
      for (const { activity } of kept) expect(activity).not.toBe(Activity.thinking);
      // The store has none left: what still keeps the session is the server’s copy.
      expect(system.store.copyCount).toBe(0);
      return kept;
    });
    expect(spared.length).toBeGreaterThan(0);
  });

  it('no more newest sessions are counted than there are people', async () => {
    const lesson = await COURSE['what-state-is'].load();
    for (const later of LATER_S) {
      const { run } = walk(lesson, later).observed;
      const place = lesson.explain.why[1];
      const said = render(saidOf(place?.text ?? lesson.hook, walk(lesson, later).observed));
      const [, first, second] = /: (\d+) in that of S1, (\d+) in that of\s+S2/.exec(said) ?? [];
      expect(Number(first) + Number(second)).toBeLessThanOrEqual(run.system.people.length);
    }
  });

  it('a page without the own cart is taken for a loss only where the CDN keeps personal pages', async () => {
    const { nowTry } = await COURSE.cdn.load();
    if (nowTry.setup === undefined) throw new Error('No stage of its own.');
    const lostWith = (personalPages: string) => {
      const lab = stageOf(nowTry.setup ?? { document: {} as never, readyS: 0 });
      lab.act({ do: 'turn', settings: { 'cdn.personalPages': personalPages } });
      lab.play(30);
      return laneOf(lab.view).cartsLost.total;
    };
    expect(lostWith('private')).toBe(0);
    expect(lostWith('cacheable')).toBeGreaterThan(0);
  });

  it('the page says more in places that are called so', () => {
    const further = lessonWords('lesson.further');
    expect(further).toContain(`“${panel('panel.explain')}”`);
    expect(further).toContain(`“${fiveWays('fiveWays.title', { count: 5 })}”`);
  });
});
