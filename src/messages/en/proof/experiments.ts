import { room } from '../../room';

/** What is run to be compared with theory. */
export default room({
  'experiments.load': 'load {load, number}',
  'experiments.workers': '{workers, number} workers, load {load, number}',
  'experiments.service': 'load {load, number}, {distribution}',
  'experiments.varied':
    'load {load, number}, {distribution}, coefficient of variation {cv, number}',
  'experiments.places': `{workers, plural, one {# worker} other {# workers}}, {places, number} places,
    offered load {load, number}`,
  'experiments.noQueue':
    '{workers, number} workers, no queue, offered load {busy, number} erlangs, {distribution} service',
  'experiments.inTurn': 'round robin to {servers, number} servers, load {load, number}',
  'experiments.pooled': `load {load, number}, random routing to {workers, number} servers against
    {workers, number} workers of one`,
  'experiments.tandem': `{arrivals, number} requests a second; store at load {load, number}, before and
    after work of {work, number} s on average`,
  'experiments.feedback': `{arrivals, number} people a second, {visits, number} requests each on average,
    to two servers at random, one {times, number} times as slow`,
  'experiments.oneWorker': '{people, number} people, think time {think, number} s, one worker',
  'experiments.manyWorkers': `{people, number} people, think time {think, number} s, one server with
    {workers, number} workers`,
  'experiments.unequal': `{people, number} people, think time {think, number} s, two servers at random,
    one twice as slow`,
  'experiments.looksAt': `{architecture, message}: {people, number} people who look at
    {isCart, select, true {their carts} other {pages}}, {servers, number} servers`,
  'experiments.serverAdded': '{policy}, {servers, number} servers, one more',
  'experiments.serverStops': '{policy}, {servers, number} servers, one stops',
  'experiments.ringAdded': `{policy}, one more, over {least, number} to {most, number} servers with
    {points, number} points each`,
  'experiments.ringStops': '{policy}, {servers, number} servers, each stops once',
  'experiments.random': '{servers, number} servers, random routing',
  'experiments.newServer': `{servers, number} servers and one more; visits of {requests, number} requests
    on average, a second apart`,
  'experiments.backoff': '{backoff}, base {base, number} s, cap {cap, number} s',
  'experiments.checkouts':
    '{percent, number} % of responses lost, checkouts retried until answered, no keys',
  'experiments.tries': '{percent, number} % of responses lost, at most {tries, number} attempts',
  'experiments.stops': 'a server stops (interval {interval, number} s, fall {fall, number})',
  'experiments.freezes': 'a server freezes (check timeout {timeout, number} s)',
  'experiments.starts': 'a stopped server starts again (rise {rise, number})',
  'experiments.token':
    'JWT, {left, number} s left, a request every {least, number} to {most, number} s',
  'experiments.denylist': 'JWT with a denylist in the store',
  'experiments.store': 'central store',
  'experiments.limit': `counted in {isShared, select, true {the store} other {each server’s memory}},
    {servers, number} servers in turn, limit {limit, number}`,
  'experiments.chain': `{services, plural, one {# service} other {# services}}, {isStored, select,
    true {each asks the store} other {each verifies the token}}`,
  'experiments.everywhere': '{places, plural, one {# place} other {# places}} in all runs',
});
