import { AWS_ALB } from './alb';
import { ENVOY } from './envoy';
import { HAPROXY } from './haproxy';
import { KUBERNETES } from './kubernetes';
import { NGINX } from './nginx';

/**
 * Load balancers as they come: how soon they notice, whom they bind, and what they try again. All of them set the same
 * settings, so none leaves another's behind.
 */
export const BALANCER_PRESETS = [HAPROXY, NGINX, AWS_ALB, KUBERNETES, ENVOY] as const;
