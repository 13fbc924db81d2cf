import { ALB } from './alb';
import type { Config } from './config';
import { HAPROXY } from './haproxy';
import { NGINX } from './nginx';

/** Every product for which settings can be written. */
export const CONFIGS: readonly Config[] = [HAPROXY, NGINX, ALB];
