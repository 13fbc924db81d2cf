import { room } from '../../room';

/** Comments in the configuration of an AWS ALB. */
export default room({
  'configs.alb.place': 'For Terraform with the AWS provider.',
  'configs.alb.newServer': 'a new target has to pass one check.',
  'configs.alb.panic': 'where no target is healthy, ALB uses all of them.',
  'configs.alb.noHash': 'ALB has no hash policy; without the setting it uses round robin.',
  'configs.alb.noDraw': 'ALB does not draw two servers; without the setting it uses round robin.',
  'configs.alb.noTargetWeights': 'ALB has no weights for individual targets; it uses round robin.',
  'configs.alb.noResponseTimes':
    'ALB does not choose by response times; without the setting it uses round robin.',
  'configs.alb.slowStart': 'ALB has it with round robin only.',
  'configs.alb.stickiness': `{by, select, source {the address} hash {a hash of the address}
    other {a hash of a cookie}} simulated; ALB binds people by a cookie that names a target.`,
  'configs.alb.noRewrite':
    'ALB rewrites nothing: when a server sets {cookie}, ALB adds a cookie of its own.',
  'configs.alb.fromLastUse': '{time} simulated; ALB counts from the last use only.',
  'configs.alb.noExpiry': 'none simulated; the longest in ALB is a week.',
  'configs.alb.deepCheck': 'the page {path} has to ask the store.',
  'configs.alb.headers': '{simulated} bytes simulated; in ALB always {bytes}.',
  'configs.alb.answerHeaders':
    '{simulated} bytes simulated; in ALB always {bytes}, for all headers.',
  'configs.alb.retries': '{simulated} simulated; ALB never retries.',
  'configs.alb.redispatch': 'so there is none in ALB.',
  'configs.alb.resend': 'ALB never resends a request.',
  'configs.alb.retryDelay': '{time} simulated; without retries, none.',
  'configs.alb.weights': 'ALB has no weights for individual targets.',
  'configs.alb.noRing': 'without a hash, ALB has no ring.',
  'configs.alb.noBound': 'ALB has none.',
  'configs.alb.drain': `a target that deregisters only finishes its work; in the simulation people who belong
    there stay.`,
  'configs.alb.queue': `{workers} requests in progress and {queued} queued are the limits of a server itself,
    which answers 503 beyond that. ALB passes it on.`,
  'configs.alb.ejectAfter': `{simulated} simulated; ALB does not eject. With weighted_random it can send less to
    servers that fail more than others (load_balancing_anomaly_mitigation).`,
  'configs.alb.ejectFor': '{time} simulated; without ejection, none.',
  'configs.alb.ejectOn': `{isAny, select, true {every 5xx} other {connection errors and timeouts}} simulated; without
    ejection, nothing.`,
  'configs.alb.ejectShare': '{percent} % simulated; without ejection, none.',
});
