/**
 * Goal: what settings of real products do to people is told, and told as it is.
 * Method: small runs in which it has to happen; the sentence is there, and every claim of every sentence is held to the
 * engine's own state and to what was recorded.
 */
import { describe, expect, it } from 'vitest';
import type { ArchitectureId } from '../../src/engine';
import { witness } from '../support/claims/witness';
import { type ChangeAt, type Overrides, S1, S2, S3 } from '../support/scenarios';

const UNTIL_S = 40;

/** The texts of a run, none of which says anything that is not so. */
function told(
  document: Overrides,
  architecture: ArchitectureId,
  interventions: readonly ChangeAt[],
): string {
  const { wrong, sentences } = witness(document, architecture, UNTIL_S, interventions);
  expect(wrong).toEqual([]);
  return sentences.map(({ text, detail }) => `${text} ${detail}`).join('\n');
}

type Row = readonly [
  what: string,
  text: RegExp,
  architecture: ArchitectureId,
  document: Overrides,
  interventions?: readonly ChangeAt[],
];
const stopped = [S1, S2, S3].map((server): ChangeAt => [6, 'stop-server', server]);
const shopping = { browseWeight: 0, readWeight: 0, addWeight: 1, checkoutWeight: 0 };
const inCookies = { carrier: 'cookie', extraBytes: 3000 };

const ROWS: readonly Row[] = [
  [
    'a checkout that finds nothing',
    /failed( since [\d.]+ s| \(422\))?: there was nothing in the cart\./,
    'sticky',
    { clients: { ...shopping, checkoutWeight: 3, retryUnsafe: true } },
    [[4, 'lose-answers']],
  ],
  [
    'a full cart',
    /found (the cart|their carts) full: nothing was added\./,
    'sticky',
    { clients: { ...shopping, cartLimit: 3 } },
  ],
  [
    'a session that ages while nobody gets through',
    /lost (her|his|their) sessions?: (it|they) expired while .* tried in vain\. Any use would have kept/,
    'sticky',
    { sessions: { idleTimeout: 8 } },
    [[6, 'stop-balancer']],
  ],
  [
    'an error of the store taken for "no session"',
    /logged out: .* mistook an error of the session store for “no session”\./,
    'central-store',
    { store: { fallback: 'log-out' } },
    [[6, 'make-store-unreachable']],
  ],
  [
    'a cookie that has no room in an answer',
    /cookies? in the responses? (was|were) too large for the load balancer\./,
    'jwt',
    { clients: { loggedIn: false }, token: inCookies, balancer: { answerHeaderLimit: 2048 } },
  ],
  [
    'a cookie that a browser does not keep',
    /(browser|browsers) did not keep (it|them)\./,
    'jwt',
    { clients: { loggedIn: false, cookieLimit: 2048 }, token: inCookies },
  ],
  [
    'no server, with nginx’s status',
    /failed( \(502\))?: the balancer knew of no server that was up\./,
    'jwt',
    { balancer: { unreachableStatus: 502, fall: 1 } },
    stopped,
  ],
  [
    'a balancer that hears late of a deploy',
    /The deploy reached S1: the balancer learns of it 3\.0 s later\. 2 to go after it\./,
    'sticky',
    { deploy: { hearsAfter: 3 } },
    [[6, 'deploy']],
  ],
  [
    'a store that is stopped while servers queue',
    /Servers queue their calls until they are connected again\./,
    'central-store',
    { store: { offlineQueue: true } },
    [[6, 'stop-store']],
  ],
  [
    'losses that are made good',
    /Lost messages are retransmitted after a while and arrive late\./,
    'jwt',
    {},
    [[6, 'start-loss']],
  ],
];

describe('what real products do', () => {
  for (const [what, text, architecture, document, interventions = []] of ROWS) {
    it(`is told: ${what}`, () => {
      expect(told(document, architecture, interventions)).toMatch(text);
    });
  }

  it('is not told as usual: in a panic nobody’s people go to other servers', () => {
    const interventions: readonly ChangeAt[] = [[6, 'stop-server', S1]];
    const usual = told({}, 'jwt', interventions);
    const panic = told({ balancer: { panicBelow: 100 } }, 'jwt', interventions);
    expect(usual).toContain('S1’s people are sent to other servers.');
    expect(panic).toContain('The balancer marked S1 down');
    expect(panic).not.toContain('S1’s people are sent to other servers.');
  });

  it('is not counted: one check is enough for a server that is new', () => {
    const add: readonly ChangeAt[] = [[6, 'add-server']];
    expect(told({}, 'jwt', add)).toMatch(/The balancer uses S4 after .* in a row\./);
    const one = told({ balancer: { newServer: 'one-check' } }, 'jwt', add);
    expect(one).toContain('The balancer uses S4 once it passes its health checks.');
  });
});
