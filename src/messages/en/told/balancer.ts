import { room } from '../../room';

/** What the load balancer knows of servers, and does about it. */
export default room({
  'balancer.unnoticed':
    'The balancer has not noticed yet: it may still send people to {server, server}.',
  'balancer.nextCheck': 'Next health check at {us, instant}.',
  'balancer.stopped': 'The load balancer is stopped.',
  'balancer.maintenance': '{server, server} is in maintenance: nobody is sent there.',
  'balancer.waitsForChecks': 'The balancer uses {server, server} once it passes its health checks.',
  'balancer.countsChecks': `The balancer uses {server, server} after {count, plural,
    =1 {one good health check} other {# good health checks in a row}}.`,
  'balancer.newcomersOnly': `{server, server} gets newcomers only: {count, plural,
    =1 {the cookie of the one person here names another server}
    other {the cookies of {count, plural, =2 {both} =3 {all three} =4 {all four} =5 {all five} =6 {all six}
      =7 {all seven} =8 {all eight} other {all #}} name other servers}}.`,
  'balancer.mayGet': 'It may send requests to {server, server}.',
  'balancer.othersServe': '{server, server}’s people are sent to other servers.',
  'balancer.markedUp':
    'The balancer marked {server, server} up{checks, plural, =0 {} one { (# good check)} other { (# good checks)}}.',
  'balancer.markedDown': `The balancer marked {server, server} down{checks, plural, =0 {} one { (# failed check)}
    other { (# failed checks)}}{isRunning, select, true {, although it runs} other {}}.`,
  'balancer.ejected':
    'The balancer ejected {server, server} for a while: too many requests failed.',
});
