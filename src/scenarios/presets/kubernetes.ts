import { presetOf } from './preset';

const NO_HTTP = 'A Service passes on connections and knows nothing of requests.';
const PROBE = 'readinessProbe';

/** Pods with a readiness probe behind a Service, with kube-proxy in its iptables mode. */
export const KUBERNETES = presetOf({
  id: 'kubernetes',
  title: 'Kubernetes',
  topic: 'balancer',
  about: 'Probes every 10 s; with ClientIP affinity, an address stays at its server for 3 hours.',
  source: 'Kubernetes: Virtual IPs and Service Proxies; Configure Probes; Pod Lifecycle.',
  values: {
    'balancer.checkInterval': [10, `${PROBE}: periodSeconds 10.`],
    'balancer.checkTimeout': [1, `${PROBE}: timeoutSeconds 1.`],
    'balancer.fall': [3, `${PROBE}: failureThreshold 3.`],
    'balancer.rise': [1, `${PROBE}: successThreshold 1.`],
    'balancer.newServer': ['one-check', `${PROBE}: a pod is not ready until it has passed once.`],
    'balancer.answerTimeout': [3600, `${NO_HTTP} An hour stands for no limit.`],
    'balancer.headerLimit': [1_048_576, `${NO_HTTP} The largest here stands for none.`],
    'balancer.answerHeaderLimit': [1_048_576, `${NO_HTTP} The largest here stands for none.`],
    'balancer.policy': ['random', 'kube-proxy in iptables mode chooses at random.'],
    'balancer.stickiness': ['source', 'sessionAffinity: ClientIP, where it is written down.'],
    'balancer.tableExpiry': [10_800, 'sessionAffinityConfig: timeoutSeconds 10800.'],
    'balancer.cookieMode': ['insert', `${NO_HTTP} There is no cookie.`],
    'balancer.cookieMaxIdle': [0, `${NO_HTTP} There is no cookie.`],
    'balancer.cookieMaxLife': [0, `${NO_HTTP} There is no cookie.`],
    'balancer.retries': [0, 'If the pod does not respond, the connection fails (iptables mode).'],
    'balancer.retryDelay': [0, 'There is no retry.'],
    'balancer.redispatch': ['off', 'There is no retry.'],
    'balancer.resend': ['never', 'There is no retry.'],
    'balancer.unreachableStatus': [
      503,
      'The refused connection itself reaches the client: nothing was done, which 503 says here.',
    ],
    'balancer.panicBelow': [0, 'A Service without ready pods refuses connections.'],
    'balancer.ejectAfter': [0, 'Probes alone decide.'],
    'balancer.ejectOn': ['any-5xx', 'Probes alone decide, so it does not matter.'],
    'balancer.slowStart': [0, 'A pod that is ready gets its full share.'],
    'balancer.drainMeans': [
      'finish-work',
      'A pod that ends leaves the Service at once, also for bound addresses.',
    ],
    'deploy.drainTime': [30, 'terminationGracePeriodSeconds: 30.'],
  },
  differences: [
    'It balances connections, not requests: those that are kept open stay at their pod, ready or not.',
    'Each node hears of a pod that is not ready or ends by itself, and late: meanwhile connections go there.',
    'Where all pods of a Service are ending, those that still pass their probe get connections (since 1.28).',
    'A process may end well before its 30 s are over, and before nodes have heard of it.',
    'Probes are made by the kubelet of the node, not from where requests come.',
    'Ingress controllers have cookies, retries and limits of their own.',
  ],
});
