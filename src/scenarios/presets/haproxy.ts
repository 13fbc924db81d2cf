import { presetOf } from './preset';

const NONE = 'HAProxy has none.';
const LIMITS = 'cookie: no maxidle and no maxlife unless written down.';

/** HAProxy with checks and a cookie written down, and all else as it comes. */
export const HAPROXY = presetOf({
  id: 'haproxy',
  title: 'HAProxy',
  topic: 'balancer',
  about: 'Checks every 2 s, and tries a refused connection three more times at the same server.',
  source: 'HAProxy configuration manual; behaviour measured with 2.6.12.',
  values: {
    'balancer.checkInterval': [2, 'inter: 2 s.'],
    'balancer.checkTimeout': [2, 'Without timeout check, a check may take as long as inter.'],
    'balancer.fall': [3, 'fall: 3.'],
    'balancer.rise': [2, 'rise: 2.'],
    'balancer.newServer': ['nothing', 'init-state: up, until the first check fails.'],
    'balancer.headerLimit': [
      15_360,
      'tune.bufsize 16384 without tune.maxrewrite 1024, for all headers together: else 400.',
    ],
    'balancer.answerHeaderLimit': [
      15_360,
      'The same buffer, for all headers of an answer: else 502. Measured: 15,292 bytes pass.',
    ],
    'balancer.policy': ['power-of-two', 'balance: random with two draws since 3.3.'],
    'balancer.stickiness': ['cookie', 'cookie, where it is written down.'],
    'balancer.cookieMode': ['insert', 'cookie insert, in the examples of the manual.'],
    'balancer.cookieMaxIdle': [0, LIMITS],
    'balancer.cookieMaxLife': [0, LIMITS],
    'balancer.retries': [3, 'retries: 3.'],
    'balancer.retryDelay': [1, 'retries: 1 s, or timeout connect if that is shorter.'],
    'balancer.redispatch': ['off', 'option redispatch: off.'],
    'balancer.resend': ['never', 'retry-on: conn-failure only.'],
    'balancer.unreachableStatus': [503, 'Measured: 503 after the last retry.'],
    'balancer.panicBelow': [0, NONE],
    'balancer.ejectAfter': [0, 'observe: off.'],
    'balancer.ejectOn': ['any-5xx', 'observe: off, so it does not matter.'],
    'balancer.slowStart': [0, 'slowstart: off.'],
    'balancer.drainMeans': [
      'keep-sticky',
      'set server state drain: persistent requests still go there.',
    ],
  },
  differences: [
    'It has no timeout for answers until timeout server is written down: the balancer timeout stays as it was.',
    'A server is checked, and people are bound, only where the configuration says so.',
    'Connections to servers are kept and used again; one that breaks is answered 502 even before anything was done.',
    'Before 3.3 it takes turns (roundrobin).',
    'Requests wait in the balancer where servers have a maxconn; here they wait at the server.',
  ],
});
