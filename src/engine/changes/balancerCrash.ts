import { crashBalancer, startBalancer } from '../model/balancer/process';
import { BalancerCondition } from '../trace/events';
import type { Change } from './change';

/** The balancer dies: every connection through it closes, and what it learnt about servers is gone. */
export const stopBalancer: Change = {
  id: 'stop-balancer',
  subject: 'balancer',
  verb: 'stop',
  applies: (condition) => condition === BalancerCondition.running,
  apply: (world) => crashBalancer(world),
};

/** The balancer starts again and takes every server to be up until its checks say otherwise. */
export const startBalancerAgain: Change = {
  id: 'start-balancer',
  subject: 'balancer',
  verb: 'start',
  applies: (condition) => condition === BalancerCondition.stopped,
  apply: (world) => startBalancer(world),
};
