import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.servers.count': 'Servers',
  'fields.servers.count.help': 'How many servers there are at the start.',
  'fields.servers.count.source': 'Illustrative.',
  'fields.servers.workers': 'Workers',
  'fields.servers.workers.help': 'One server works on this many requests at the same time.',
  'fields.servers.workers.source': 'Illustrative.',
  'fields.servers.queue': 'Queue limit',
  'fields.servers.queue.help': 'This many requests may wait for a worker; the next one gets a 503.',
  'fields.servers.queue.source': 'Illustrative.',
  'fields.servers.serviceTime': 'Service time',
  'fields.servers.serviceTime.help': 'Worker time that a request takes on average.',
  'fields.servers.serviceTime.source': 'Illustrative.',
  'fields.servers.serviceDistribution': 'Spread of service times',
  'fields.servers.serviceDistribution.help':
    'All alike, or drawn at random: exponential, or lognormal with its own variation.',
  'fields.servers.serviceDistribution.source': 'Illustrative.',
  'fields.servers.loginTime': 'Login time',
  'fields.servers.loginTime.help':
    'Worker time of a login: checking a password is slow on purpose.',
  'fields.servers.loginTime.source': 'Measured: bcrypt cost 10, 11 and 12 take 60, 118 and 240 ms.',
  'fields.servers.serviceCv': 'Variation of service times',
  'fields.servers.serviceCv.help': 'Standard deviation over mean, for lognormal service times.',
  'fields.servers.serviceCv.source':
    'Illustrative: 1 is the spread of the exponential distribution.',
  'fields.servers.slowFactor': 'Slowdown of a server',
  'fields.servers.slowFactor.help': 'A slow server takes this many times as long for everything.',
  'fields.servers.slowFactor.source':
    'Illustrative: a server that passes its health checks but barely works.',
  'fields.servers.startTime': 'Start-up time of a server',
  'fields.servers.startTime.help': 'A starting process refuses connections for this long.',
  'fields.servers.startTime.source': 'Off. Spring Boot: 3.4 s for a small application (Baeldung).',
  'fields.servers.warmUp': 'Warm-up of a server',
  'fields.servers.warmUp.help':
    'A new process works on this many requests before it is as fast as ever; 0 for none.',
  'fields.servers.warmUp.source': 'Off. HotSpot compiles a method after some 5,000 calls of it.',
  'fields.servers.coldFactor': 'First request of a new process',
  'fields.servers.coldFactor.help':
    'It takes this many times as long; each one after it a little less, until warm.',
  'fields.servers.coldFactor.source':
    'Reported of Spring Boot after a deploy: 7 to 14 times (Jeongil).',
  'fields.servers.probes': 'Liveness probes',
  'fields.servers.probes.help':
    'Whether a process that does not answer is killed and started again; deep ones ask the store too.',
  'fields.servers.probes.source': 'Off. Kubernetes: none unless a livenessProbe is declared.',
  'fields.servers.probeInterval': 'Liveness probe interval',
  'fields.servers.probeInterval.help': 'Time between the liveness probes of a server.',
  'fields.servers.probeInterval.source': 'Kubernetes: periodSeconds 10.',
  'fields.servers.probeTimeout': 'Liveness probe timeout',
  'fields.servers.probeTimeout.help': 'A liveness probe with no answer fails after this long.',
  'fields.servers.probeTimeout.source': 'Kubernetes: timeoutSeconds 1.',
  'fields.servers.probeFailures': 'Liveness probe failures',
  'fields.servers.probeFailures.help': 'After this many in a row the process has to end.',
  'fields.servers.probeFailures.source': 'Kubernetes: failureThreshold 3.',
  'fields.servers.probeGrace': 'Time to end before it is killed',
  'fields.servers.probeGrace.help':
    'The process goes on for this long after its last failed probe; then it is killed.',
  'fields.servers.probeGrace.source': 'Kubernetes: terminationGracePeriodSeconds 30.',
  'fields.servers.memoryLimit': 'Memory for sessions',
  'fields.servers.memoryLimit.help': 'One server has this much room for sessions; 0 for no limit.',
  'fields.servers.memoryLimit.source': 'express-session and Tomcat: no limit.',
  'fields.servers.whenFull': 'When memory is full',
  'fields.servers.whenFull.help':
    'The server crashes and restarts, evicts the least recently used, or refuses logins with 503.',
  'fields.servers.whenFull.source':
    'Linux: crash. memorystore for Express: evict. Tomcat: refuse (maxActiveSessions).',
  'fields.servers.clockSkew': 'Clock skew',
  'fields.servers.clockSkew.help':
    'Each server’s clock is off by up to this much, ahead or behind.',
  'fields.servers.clockSkew.source':
    'Measured: a verifier 30 s ahead rejects a token that still has 30 s to live.',
  'fields.servers.headerLimit': 'Header limit of servers',
  'fields.servers.headerLimit.help': 'Requests with a longer cookie or token get a 431.',
  'fields.servers.headerLimit.source': 'Node: 16 KiB for all headers. Tomcat: 8 KiB.',
} as const satisfies FieldTexts<'servers'>);
