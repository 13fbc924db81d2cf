import { room } from '../../room';

/** Comments in the configuration of nginx. */
export default room({
  'configs.nginx.place': 'For the http block of nginx.conf.',
  'configs.nginx.roundRobin': 'Without a method, nginx uses round robin.',
  'configs.nginx.weighted': 'Without a method, nginx uses weighted round robin.',
  'configs.nginx.noHash':
    'The hash of nginx counts servers that are down too, so only their people move.',
  'configs.nginx.leastTime':
    'nginx counts only responses that it does not consider failed; in the simulation all count.',
  'configs.nginx.leastTimeSince': 'In NGINX Plus, and in nginx newer than 1.29.1.',
  'configs.nginx.stickySince': 'Since nginx 1.29.6; before that, sticky was in NGINX Plus only.',
  'configs.nginx.noExpiry': 'none simulated; nginx needs one, so {time}.',
  'configs.nginx.table': 'A restart of nginx empties this table, as in the simulation.',
  'configs.nginx.noRewrite':
    'nginx does not rewrite cookies: servers set {cookie} to their own route.',
  'configs.nginx.cookieAge': 'browsers enforce it; nginx does not check the age of a cookie.',
  'configs.nginx.slowStart':
    'only NGINX Plus has it: {parameter} for each server, and not with a hash or random.',
  'configs.nginx.queue': `{workers} requests in progress and {queued} queued are the limits of a server
    itself, which answers 503 beyond that. With max_conns, nginx would choose another server instead.`,
  'configs.nginx.needsFailures': `none simulated. Without checks nginx would never notice a dead server, so as
    many failed requests count as failed checks in the simulation.`,
  'configs.nginx.countsWithin':
    'nginx counts failures within fail_timeout; in the simulation they count in a row.',
  'configs.nginx.counts5xx': `for nginx a 5xx is a failure only where proxy_next_upstream names it, and is then
    also passed on to another server.`,
  'configs.nginx.drain': 'To drain a server while its people stay: add "drain" (since 1.29.6).',
  'configs.nginx.maintain': 'To drain a server, finishing only requests in progress: add "down".',
  'configs.nginx.redispatch': 'nginx always tries another server.',
  'configs.nginx.noPause': 'nginx never pauses.',
  'configs.nginx.resend':
    'nginx cannot tell a refused connection from a broken one: GET and PUT are resent.',
  'configs.nginx.newServer': 'nginx sends people to a new server at once.',
  'configs.nginx.noChecks':
    'open source nginx does not check servers, it learns from requests that fail.',
  'configs.nginx.checkTimeout':
    '{time} simulated; in NGINX Plus a check waits as long as a request.',
  'configs.nginx.checks': `Checks are in NGINX Plus only.{isDeep, select,
    true { A deep check: its page has to ask the store.} other {}}`,
});
