import { room } from '../../room';

/** Charts of a run over time. */
export default room({
  'charts.title': 'Charts',
  'charts.enlarge': 'Charts as wide as the page',
  'charts.coming': 'Counting what happened: {span, span} is to come.',
  'charts.wait': 'Counting what happened.',
  'charts.missing': 'The charts could not be loaded.',
  'charts.choose': 'Chart',
  'charts.table': 'Show table',
  'charts.slow': 'slow motion',
  'charts.of.latency': 'Latency over time',
  'charts.of.spread': 'Latency, how it is spread',
  'charts.of.requests': 'Requests and failures',
  'charts.of.logins': 'Logins',
  'charts.of.routed': 'Requests by server',
  'charts.of.sessions': 'Sessions by server',
  'charts.of.places': 'Sessions by where they live',
  'charts.of.store': 'Store operations',
  'charts.of.bytes': 'Credentials on the wire',
  'charts.of.utilization': 'Utilization',
  'charts.of.queues': 'Queues',
  'charts.unit.latency': 'From sending to the response',
  'charts.unit.spread': 'Share of the responses that took so long',
  'charts.unit.requests': 'A second',
  'charts.unit.logins': 'A second',
  'charts.unit.routed': 'Sent there a second',
  'charts.unit.sessions': 'Copies of sessions in memory',
  'charts.unit.places': 'Copies of sessions, or of carts on their own',
  'charts.unit.store': 'A second',
  'charts.unit.bytes': 'Bytes of credentials in request headers a second',
  'charts.unit.utilization': 'Share of the time at work',
  'charts.unit.queues': 'Waiting on average',
  'charts.line.p50': 'p50',
  'charts.line.p95': 'p95',
  'charts.line.p99': 'p99',
  'charts.line.sent': 'Requests',
  'charts.line.errors': 'Errors',
  'charts.line.timeouts': 'Timeouts',
  'charts.line.refusals': 'Refusals',
  'charts.line.logins': 'Logins sent',
  'charts.line.forced': 'Forced logins',
  'charts.line.memory': 'Memory',
  'charts.line.store': 'Store',
  'charts.line.replica': 'Replica',
  'charts.line.people': 'People',
  'charts.line.reads': 'Reads',
  'charts.line.writes': 'Writes',
  'charts.line.bytes': 'Bytes',
  'charts.windows': 'Windows of {windowUs, duration}',
  'charts.rows': 'Each row from 0 to {most}.',
  'charts.down': 'Hatched: not running.',
  'charts.few': `Of fewer than 100 responses p99 is the slowest, and of fewer than 20 p95 is. Where
    none came there is no line.`,
  'charts.unknown': '–',
  'charts.instant': 'Instant in the charts',
  'charts.window': '{span, span}',
  'charts.go': 'Go to {us, instant}',
  'charts.closer': '+',
  'charts.further': '−',
  'charts.zoomIn': 'Zoom in',
  'charts.zoomOut': 'Zoom out',
  'charts.whole': 'Whole run',
  'charts.keys': 'Enter goes to that instant, + and − zoom, Escape shows the whole run.',
  'charts.counted': '{title}: counted in each window',
  'charts.measured': '{title}: by window',
  'charts.when': 'Window',
  'charts.took': 'Took',
  'charts.answers': 'Responses',
  'charts.share': 'Share',
  'charts.between': '{from} to {until}',
  'charts.says.nothing': 'To {us, instant}: no response has come yet.',
  'charts.says.few': `To {us, instant}: {count, plural, one {one response, after {p50}} other {half of
    # responses took at most {p50}, and the slowest {p99}}}.`,
  'charts.says.latency': `To {us, instant}: half of {count, number} responses took at most {p50}, 95 of
    a hundred {p95}, 99 of a hundred {p99}.`,
  'charts.says.spread': `To {us, instant}: most often a response took {from} to {until}, {count, number}
    of {all, number}{others, plural, =0 {} one {, and as many in one other range} other {, and as
    many in each of # other ranges}}.`,
  'charts.says.part': `{span, span}: most often a response took {from} to {until}, {count, number} of
    {all, number}{others, plural, =0 {} one {, and as many in one other range} other {, and as many in
    each of # other ranges}}.`,
  'charts.says.noWindow': 'To {us, instant}: no window that is shown has ended.',
  'charts.says.noPart': '{span, span}: no response came.',
  'charts.says.requests': `To {us, instant}: {sent, plural, one {# request} other {# requests}} sent;
    {errors, plural, =0 {no errors} one {# error} other {# errors}}, {timeouts, plural,
    =0 {no timeouts} one {one of them a timeout} other {# of them timeouts}}, {refusals, plural,
    =0 {no refusals} one {# refusal} other {# refusals}}.`,
  'charts.says.logins': `To {us, instant}: {logins, plural, =0 {nobody asked to log in} one {# login
    sent} other {# logins sent}}; {forced, plural, =0 {nobody had to log in again} one {one person
    had to log in again} other {people had to log in again # times}}.`,
  'charts.says.loginPeak': `{before} {windows, plural, one {The busiest window was {span, span}:
    {rate}} other {The busiest were # windows alike, the first of them {span, span}: {rate} in each}}.`,
  'charts.says.noRequests': 'To {us, instant}: no request has reached a server.',
  'charts.says.routed': `To {us, instant}: of {count, number} requests {most, list} got
    {mostServers, plural, one {the largest share, {mostShare}} other {the largest shares, {mostShare}
    each}}; {least, list} the {leastServers, plural, one {smallest, {leastShare}} other {smallest,
    {leastShare} each}}.`,
  'charts.says.alike': `To {us, instant}: {count, plural, one {# request} other {# requests}}, to all
    servers alike.`,
  'charts.says.one': `To {us, instant}: {count, plural, one {# request, to {most}} other {# requests,
    all to {most}}}.`,
  'charts.says.noSessions': 'At {us, instant}: no server keeps a session in memory.',
  'charts.says.sessions': `At {us, instant}: {count, number} sessions in memory, {mostServers, plural,
    one {the largest number at {most, list}: {mostCount, number}} other {the largest numbers at
    {most, list}: {mostCount, number} each}}.`,
  'charts.says.sessionsOne': `At {us, instant}: {count, plural, one {# session in memory, at {most}}
    other {# sessions in memory, all at {most}}}.`,
  'charts.says.sessionsAlike': `At {us, instant}: {count, plural, one {# session} other {# sessions}}
    in memory, at all servers alike.`,
  'charts.says.places': `At {us, instant}: {memory, plural, =0 {none} other {#}} in the memory of
    servers, {store, plural, =0 {none} other {#}} in the store{replica, plural, =0 {} other {, # in
    its replica}}, {people, plural, =0 {none} other {#}} with people.`,
  'charts.says.store': `To {us, instant}: {count, plural, =0 {the store was not asked for anything}
    one {# operation of the store} other {# operations of the store, {perRequest} for every request
    sent}}.`,
  'charts.says.bytes': `To {us, instant}: {bytes} of credentials in {sent, plural, one {# request}
    other {# requests}}, {perRequest} in each on average.`,
  'charts.says.utilization': `To {us, instant}: servers were at work for {servers} of their time, the
    busiest, {most, list}, for {mostServers, plural, one {{mostShare}} other {{mostShare} each}}; the
    store for {store}.`,
  'charts.says.idle': `To {us, instant}: servers were at work for {servers} of their time, the store for
    {store}.`,
  'charts.says.noQueues': 'To {us, instant}: nothing had to wait in a queue.',
  'charts.says.queues': `To {us, instant}: {count, plural, one {the longest queue was at {nodes, list}
    in {span, span}, {length} on average} other {the longest queues were at {nodes, list} in
    {span, span}, {length} each on average}}{others, plural, =0 {} one {, and one as long in one other
    window} other {, and one as long in # other windows}}.`,
});
