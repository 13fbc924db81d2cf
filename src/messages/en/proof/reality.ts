import { room } from '../../room';

/** What is done to real stacks, and what is counted: on the page as on the command line. */
export default room({
  'reality.headline': '{agrees, number} of {rows, number} figures agree',
  'reality.about': `The same people used real programs, started from the config that this page hands out,
    and the same things were broken at the same instants. Simulated is the range of {runs, number} runs:
    one more would fall into it in 95 of 100 cases. Each experiment was measured {times, plural,
      one {once} other {# times}
    }.`,
  'reality.slack': `What agrees lies in that range, or next to it, where a busy machine moves a figure or the real thing is
    written in another form: by {errors, number} errors or people with errors, {answers} of answers
    “not logged in” and of logins for each person, {points, number} percentage points of their share, and {size} of bytes
    and of store commands. {count, number} of {rows, number} figures need that.`,
  'reality.against': 'What does not agree',
  'reality.one': '{law}, {architecture}: simulated {simulated}, measured {measured}',
  'reality.measuredWith': `Measured on {date} with version {version} of the engine, on a machine with
    {system} and {processors, number} processors that was busy with other things: {list}.`,
  'reality.yourself':
    '<code>npm run --silent real</code> in the source of this page measures all of it again.',
  'reality.architecture': 'Architecture',
  'reality.simulated': 'Simulated',
  'reality.measured': 'Measured',
  'reality.drawn': 'Drawn',
  'reality.verdict': 'Verdict',
  'reality.fromTo': '{low} to {high}',
  'reality.table': '{law}: simulated and measured',
  'reality.why.wholeSeconds': `The dates in a real token are whole seconds, so it lives up to a second
    less than was said, half of one on average: 8 % of these 6 s, and 0.01 % of an hour. In the simulator
    it lives as long as was said.`,
  'reality.legend': `In each drawing the bar is the range of the simulator, and each dot one measurement;
    all of one law have the same scale, from nothing on.`,
  'reality.experiments.calm': 'Nothing breaks',
  'reality.experiments.unbound': 'Nothing breaks, and requests go to servers at random',
  'reality.experiments.killed': 'A server is killed and started again',
  'reality.experiments.killed-redispatch': 'A server is killed, and the balancer redispatches',
  'reality.experiments.killed-nginx': 'A server is killed behind nginx',
  'reality.experiments.killed-hashed':
    'A server is killed where addresses are hashed, and comes back',
  'reality.experiments.frozen': 'A server is frozen for a while',
  'reality.experiments.rolling': 'All servers are restarted in turn, without a warning',
  'reality.experiments.rolling-drained': 'All servers are restarted in turn, each taken out first',
  'reality.experiments.drained': 'A server is drained',
  'reality.experiments.maintained': 'A server is taken out for maintenance',
  'reality.experiments.store-restarts': 'The store is killed and started, and saves nothing',
  'reality.experiments.store-restarts-snapshot':
    'The store is killed and started, and saves a snapshot every second',
  'reality.experiments.store-restarts-log':
    'The store is killed and started, and saves an append-only file',
  'reality.experiments.store-frozen': 'The store is frozen for a while',
  'reality.experiments.store-wiped': 'The store is wiped',
  'reality.experiments.new-key': 'The signing key is changed at once',
  'reality.experiments.new-key-overlap': 'The signing key is changed with an overlap of 6 s',
  'reality.experiments.new-key-in-turn': 'The signing key is changed on one server after the other',
  'reality.experiments.banned': 'Somebody is banned',
  'reality.experiments.expiry': 'Sessions expire 3 s after their last use, tokens after 6 s',
  'reality.experiments.frozen-checkouts': 'A server is frozen while people check out',
  'reality.experiments.frozen-checkouts-keys':
    'A server is frozen while people check out, with idempotency keys',

  'reality.figures.forced-logins': 'forced logins',
  'reality.figures.people-affected': 'people who lost a session or a cart',
  'reality.figures.logins-per-affected': 'forced logins for each of those who lost something',
  'reality.figures.refusals': 'answers “not logged in”',
  'reality.figures.refused-share': 'share of “not logged in” among answers',
  'reality.figures.carts-lost': 'carts lost',
  'reality.figures.errors': 'errors',
  'reality.figures.people-with-errors': 'people with errors',
  'reality.figures.duplicate-orders': 'duplicate orders',
  'reality.figures.accepted-after-revocation': 'requests accepted after the ban',
  'reality.figures.credential-bytes-per-request': 'bytes of cookie or token in a request',
  'reality.figures.store-operations-per-request': 'store commands for each request',
});
