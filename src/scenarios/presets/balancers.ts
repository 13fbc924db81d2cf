import type { Preset } from './preset';

/** Load balancers as they come: how soon they notice, and how long they wait. */
export const BALANCER_PRESETS: readonly Preset[] = [
  {
    id: 'haproxy',
    title: 'HAProxy',
    topic: 'balancer',
    about: 'Checks every 2 s; three failures are down, two successes are up.',
    source: 'HAProxy configuration manual: inter, fall, rise; the check timeout is inter.',
    set: {
      'balancer.checkInterval': 2,
      'balancer.checkTimeout': 2,
      'balancer.fall': 3,
      'balancer.rise': 2,
    },
  },
  {
    id: 'nginx',
    title: 'nginx',
    topic: 'balancer',
    about: 'Waits a whole minute for a server that does not answer.',
    source: 'ngx_http_proxy_module: proxy_read_timeout 60 s.',
    set: { 'balancer.answerTimeout': 60 },
  },
  {
    id: 'aws-alb',
    title: 'AWS ALB',
    topic: 'balancer',
    about: 'Checks every 30 s: a dead server is noticed after half a minute to a minute.',
    source: 'Application Load Balancer guide: target group health checks; idle timeout.',
    set: {
      'balancer.checkInterval': 30,
      'balancer.checkTimeout': 5,
      'balancer.fall': 2,
      'balancer.rise': 5,
      'balancer.answerTimeout': 60,
    },
  },
  {
    id: 'kubernetes',
    title: 'Kubernetes',
    topic: 'balancer',
    about: 'Readiness probes every 10 s, with one second to answer; three failures are down.',
    source: 'Kubernetes probes: periodSeconds, timeoutSeconds, failure and success threshold.',
    set: {
      'balancer.checkInterval': 10,
      'balancer.checkTimeout': 1,
      'balancer.fall': 3,
      'balancer.rise': 1,
    },
  },
  {
    id: 'envoy',
    title: 'Envoy',
    topic: 'balancer',
    about: 'Gives a server 15 s for an answer, then says 504.',
    source: 'Envoy route configuration: timeout 15 s.',
    set: { 'balancer.answerTimeout': 15 },
  },
];
