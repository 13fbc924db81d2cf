import { room } from '../../room';

/** Comments in the configuration of HAProxy. */
export default room({
  'configs.haproxy.place': 'For haproxy.cfg, HAProxy 2.6 or newer.',
  'configs.haproxy.pause':
    'between two attempts at one server HAProxy pauses for its connect timeout, at most 1 s.',
  'configs.haproxy.noFixedHash': 'HAProxy has no hash over all servers, up or not.',
  'configs.haproxy.otherOrder': 'HAProxy spreads a server’s turns too; the order may differ.',
  'configs.haproxy.noResponseTimes': 'HAProxy does not choose by response times.',
  'configs.haproxy.rewrite':
    'Servers set the cookie {cookie} with each new session; HAProxy fills in their name.',
  'configs.haproxy.table': `A restart of HAProxy empties this table, as in the simulation, unless peers keep
    a copy of it.`,
  'configs.haproxy.resend': `"option redispatch" decides which server gets the request again; in the
    simulation it is one that has not had it yet.`,
  'configs.haproxy.deepCheck': 'A deep check: this page has to ask the store.',
  'configs.haproxy.backAfter':
    '{time} simulated; in HAProxy a server comes back after {rise} passed checks.',
  'configs.haproxy.counts5xx': 'HAProxy counts every 5xx except 501 and 505.',
  'configs.haproxy.countsConnections':
    'HAProxy counts connections only; in the simulation timeouts count too.',
  'configs.haproxy.queue': `{workers} requests in progress and {queued} queued are the limits of a server
    itself, which answers 503 beyond that. With maxconn, HAProxy would hold them back instead.`,
  'configs.haproxy.newServer': `HAProxy considers a new server up until its first check fails. Since 3.1,
    init-state {state} is as simulated.`,
  'configs.haproxy.drain': 'To drain S1 while its people stay: {order}',
  'configs.haproxy.maintain': 'To drain S1, finishing only requests in progress: {order}',
});
