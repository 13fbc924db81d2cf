/**
 * Goal: a lesson is only asked about where its question is true of the run, and answered by the lesson.
 * Method: runs without a page; each question is met where it should be, and not in runs that come close to it.
 */
import { describe, expect, it } from 'vitest';
import { RunLab } from '../../scripts/lessons/runLab';
import type { ArchitectureId, ChangeId } from '../../src/engine';
import { invitationFor } from '../../src/lessons/course/invitations';
import { LESSON_NAMES, type LessonName } from '../../src/lessons/course/names';
import storm from '../../src/lessons/login-storm/lesson';
import { byAddress } from '../../src/lessons/sticky-more-servers/stages';
import { doubleCharge } from '../../src/scenarios/doubleCharge';
import { privatePage } from '../../src/scenarios/privatePage';

/** Seconds to play, or what is done. */
type Step = number | readonly [change: ChangeId, target: number];

const MANY = 25;

function run(document: object, architecture: ArchitectureId, steps: readonly Step[]) {
  const lab = new RunLab({ version: 1, seed: 1, ...document }, architecture);
  for (const step of steps) {
    if (typeof step === 'number') lab.play(step);
    else lab.act({ do: 'change', change: step[0], target: step[1] });
  }
  return lab.view;
}

/** Whether there is a question for this lesson, whatever there is for others. */
const isAsked = (lesson: LessonName, ...of: Parameters<typeof run>): boolean =>
  invitationFor(run(...of), new Set(LESSON_NAMES.filter((name) => name !== lesson))) !== null;

const LAND = { world: 'stretched' };

/** Where each question is asked. Complete by type: null where a lesson has none. */
const ASKED: Readonly<Record<LessonName, Parameters<typeof run> | null>> = {
  'what-state-is': [LAND, 'in-memory', [MANY]],
  'sticky-server-fails': [LAND, 'sticky', [6, ['stop-server', 0], MANY]],
  'sticky-more-servers': [LAND, 'sticky', [6, ['add-server', 0], MANY]],
  'store-any-server': [LAND, 'central-store', [6, ['stop-server', 0], MANY]],
  'store-hop': null,
  'store-fails': [LAND, 'central-store', [6, ['make-store-unreachable', 0], 10]],
  'jwt-log-in-once': [LAND, 'jwt', [6, ['stop-server', 0], MANY]],
  'jwt-limits': [LAND, 'jwt', [8, ['ban-client', 1], 15]],
  'keys-change': [LAND, 'jwt', [8, ['rotate-keys', 0], 10]],
  retries: [doubleCharge.document, 'jwt', [40]],
  cdn: [privatePage.document, 'central-store', [40]],
  hybrid: [LAND, 'hybrid', [15, ['wipe-store', 0], 20]],
  'rolling-deploy': [{ deploy: { drainTime: 30 } }, 'sticky', [6, ['deploy', 0], 60]],
  'login-storm': [storm.setup.document, 'central-store', [8, ['wipe-store', 0], 15]],
  'which-one': null,
};

/** Those who are sent elsewhere lose what was on their server. */
const SHORT_COOKIES = { ...LAND, balancer: { cookieMaxLife: 7 } };

/** Runs that come close to it. */
const NOT_ASKED: readonly (readonly [string, LessonName, ...Parameters<typeof run>])[] = [
  ['something was done', 'what-state-is', LAND, 'in-memory', [6, ['stop-server', 0], MANY]],
  ['no key is needed', 'keys-change', LAND, 'sticky', [8, ['rotate-keys', 0], MANY]],
  [
    'a server failed as well',
    'keys-change',
    LAND,
    'jwt',
    [8, ['stop-server', 0], ['rotate-keys', 0], MANY],
  ],
  ['people log in with no deploy too', 'rolling-deploy', {}, 'in-memory', [6, ['deploy', 0], MANY]],
  [
    'the store was wiped',
    'rolling-deploy',
    {},
    'central-store',
    [6, ['deploy', 0], 30, ['wipe-store', 0], MANY],
  ],
  [
    'they had logged in again before',
    'rolling-deploy',
    LAND,
    'sticky',
    [6, ['stop-server', 0], 20, ['deploy', 0], MANY],
  ],
  [
    'somebody was logged out as well',
    'hybrid',
    LAND,
    'hybrid',
    [15, ['wipe-store', 0], 15, ['log-out-client', 1], 5],
  ],
  [
    'a server is down too',
    'store-fails',
    LAND,
    'central-store',
    [6, ['make-store-unreachable', 0], 5, ['stop-server', 0], 5],
  ],
  [
    'only a server had failed, before',
    'store-fails',
    LAND,
    'central-store',
    [6, ['stop-server', 0], 8, ['start-server', 0], 20, ['make-store-unreachable', 0], 0.001],
  ],
  [
    'the new server is down',
    'sticky-more-servers',
    LAND,
    'sticky',
    [6, ['add-server', 0], 20, ['stop-server', 3], 5],
  ],
  [
    'there was a deploy before',
    'sticky-server-fails',
    LAND,
    'sticky',
    [6, ['deploy', 0], 20, ['stop-server', 0], MANY],
  ],
  [
    'people had moved to a new server before',
    'sticky-server-fails',
    byAddress.document,
    'sticky',
    [6, ['add-server', 0], 30, ['stop-server', 2], MANY],
  ],
  [
    'somebody had logged in again before',
    'sticky-server-fails',
    SHORT_COOKIES,
    'sticky',
    [18, ['stop-server', 0], 1],
  ],
  [
    'somebody was banned',
    'sticky-server-fails',
    LAND,
    'sticky',
    [6, ['stop-server', 0], 5, ['ban-client', 1], MANY],
  ],
  ['nothing is refused', 'login-storm', LAND, 'central-store', [8, ['wipe-store', 0], MANY]],
  [
    'a server failed as well',
    'login-storm',
    storm.setup.document,
    'central-store',
    [8, ['stop-server', 0], ['wipe-store', 0], 15],
  ],
  [
    'the store is not used',
    'login-storm',
    storm.setup.document,
    'in-memory',
    [0.1, ['wipe-store', 0], 30],
  ],
  ['nobody stopped', 'store-any-server', LAND, 'central-store', [MANY]],
  ['nobody was banned', 'jwt-limits', LAND, 'jwt', [MANY]],
];

describe('a lesson about what has happened', () => {
  it.each(LESSON_NAMES)('%s is asked about where it should be, and not before', (lesson) => {
    const where = ASKED[lesson];
    if (where === null) return;
    const [document, architecture] = where;
    expect(isAsked(lesson, ...where)).toBe(true);
    expect(isAsked(lesson, document, architecture, [3])).toBe(false);
  });

  it.each(NOT_ASKED)('is not asked about where %s (%s)', (_, lesson, ...of) => {
    expect(isAsked(lesson, ...of)).toBe(false);
  });

  it('is asked about once', () => {
    const [document, architecture, steps] = ASKED.cdn as Parameters<typeof run>;
    expect(invitationFor(run(document, architecture, steps), new Set(LESSON_NAMES))).toBeNull();
  });
});
