import { room } from '../../room';

/** Presets: what products are called, what they come with and where that is written, and what they do otherwise. */
export default room({
  'presets.haproxy': 'HAProxy',
  'presets.haproxy.about':
    'Checks every 2 s, and retries a refused connection three times on the same server.',
  'presets.haproxy.source': 'HAProxy configuration manual; behaviour measured with 2.6.12.',
  'presets.haproxy.set.balancer.checkInterval': 'inter: 2 s.',
  'presets.haproxy.set.balancer.checkTimeout':
    'Without timeout check, a check may take as long as inter.',
  'presets.haproxy.set.balancer.fall': 'fall: 3.',
  'presets.haproxy.set.balancer.rise': 'rise: 2.',
  'presets.haproxy.set.balancer.newServer': 'init-state: up, until the first check fails.',
  'presets.haproxy.set.balancer.headerLimit':
    'tune.bufsize 16384 without tune.maxrewrite 1024, for all headers together; beyond that, 400.',
  'presets.haproxy.set.balancer.answerHeaderLimit':
    'The same buffer, for all response headers; beyond that, 502. Measured: 15,292 bytes pass.',
  'presets.haproxy.set.balancer.policy': 'balance: random with two draws since 3.3.',
  'presets.haproxy.set.balancer.stickiness': 'cookie, where configured.',
  'presets.haproxy.set.balancer.cookieMode': 'cookie insert, in the examples of the manual.',
  'presets.haproxy.set.balancer.cookieMaxIdle':
    'cookie: no maxidle and no maxlife unless configured.',
  'presets.haproxy.set.balancer.cookieMaxLife':
    'cookie: no maxidle and no maxlife unless configured.',
  'presets.haproxy.set.balancer.retries': 'retries: 3.',
  'presets.haproxy.set.balancer.retryDelay': 'retries: 1 s, or timeout connect if that is shorter.',
  'presets.haproxy.set.balancer.redispatch': 'option redispatch: off.',
  'presets.haproxy.set.balancer.resend': 'retry-on: conn-failure only.',
  'presets.haproxy.set.balancer.unreachableStatus': 'Measured: 503 after the last retry.',
  'presets.haproxy.set.balancer.panicBelow': 'HAProxy has none.',
  'presets.haproxy.set.balancer.ejectAfter': 'observe: off.',
  'presets.haproxy.set.balancer.ejectOn': 'observe: off, so it does not matter.',
  'presets.haproxy.set.balancer.slowStart': 'slowstart: off.',
  'presets.haproxy.set.balancer.drainMeans':
    'set server state drain: persistent requests still go there.',
  'presets.haproxy.difference.1':
    'It has no response timeout until timeout server is configured: the balancer timeout stays as it was.',
  'presets.haproxy.difference.2':
    'Servers are checked, and people are bound to them, only where the configuration says so.',
  'presets.haproxy.difference.3':
    'Connections to servers are kept open and reused; when one breaks, people get a 502 even if nothing was done yet.',
  'presets.haproxy.difference.4': 'Before 3.3 it is round robin (roundrobin).',
  'presets.haproxy.difference.5':
    'Requests wait in the balancer where servers have a maxconn; here they wait at the server.',
  'presets.aws-alb': 'AWS ALB',
  'presets.aws-alb.about':
    'Checks every 30 s, binds people by a cookie for a day, and uses all targets when none is healthy.',
  'presets.aws-alb.source': 'Application Load Balancer guide.',
  'presets.aws-alb.set.balancer.checkInterval':
    'Health checks for target groups: HealthCheckIntervalSeconds 30.',
  'presets.aws-alb.set.balancer.checkTimeout':
    'Health checks for target groups: HealthCheckTimeoutSeconds 5.',
  'presets.aws-alb.set.balancer.fall':
    'Health checks for target groups: UnhealthyThresholdCount 2.',
  'presets.aws-alb.set.balancer.rise': 'Health checks for target groups: HealthyThresholdCount 5.',
  'presets.aws-alb.set.balancer.newServer':
    'Health checks for target groups: a registered target must pass one check.',
  'presets.aws-alb.set.balancer.answerTimeout':
    'Load balancer attributes: idle_timeout 60 s, then 504.',
  'presets.aws-alb.set.balancer.headerLimit': 'Quotas: a single header may have 16 K.',
  'presets.aws-alb.set.balancer.answerHeaderLimit':
    'Quotas: all headers of a response may have 32 K.',
  'presets.aws-alb.set.balancer.policy': 'load_balancing.algorithm.type: round_robin.',
  'presets.aws-alb.set.balancer.stickiness': 'Sticky sessions: lb_cookie, where it is enabled.',
  'presets.aws-alb.set.balancer.cookieMode': 'Sticky sessions: lb_cookie is ALB’s own (AWSALB).',
  'presets.aws-alb.set.balancer.cookieMaxIdle':
    'Sticky sessions: lb_cookie: 1 day, restarted with every request.',
  'presets.aws-alb.set.balancer.cookieMaxLife':
    'Sticky sessions: lb_cookie: none, the cookie itself is rewritten with every response.',
  'presets.aws-alb.set.balancer.retries': 'ALB does not retry.',
  'presets.aws-alb.set.balancer.retryDelay': 'ALB does not retry.',
  'presets.aws-alb.set.balancer.redispatch': 'ALB does not retry.',
  'presets.aws-alb.set.balancer.resend': 'ALB does not retry.',
  'presets.aws-alb.set.balancer.unreachableStatus':
    'Troubleshooting: 502 when the target responds with a TCP RST.',
  'presets.aws-alb.set.balancer.panicBelow':
    'Target group health: with no healthy target, requests go to all of them (fail open).',
  'presets.aws-alb.set.balancer.ejectAfter': 'It does not eject.',
  'presets.aws-alb.set.balancer.ejectOn': 'It does not eject, so it does not matter.',
  'presets.aws-alb.set.balancer.slowStart': 'slow_start.duration_seconds: 0.',
  'presets.aws-alb.set.balancer.drainMeans':
    'Deregistration delay: no new requests, not even from sticky people.',
  'presets.aws-alb.set.deploy.drainTime': 'deregistration_delay.timeout_seconds: 300.',
  'presets.aws-alb.difference.1':
    'Targets are counted by zone, and a zone without healthy ones can be removed from DNS.',
  'presets.aws-alb.difference.2':
    'Each node of the balancer checks on its own, at fixed intervals: a frozen target is noticed after 35 to 65 s.',
  'presets.aws-alb.difference.3':
    'When a target accepts no connection within 10 s, people get a 504. Here only refusals and timeouts are told apart.',
  'presets.aws-alb.difference.4': 'All headers together may have 64 K.',
  'presets.aws-alb.difference.5':
    'The idle timeout counts from the last byte, so a response that trickles in is not cut off.',
  'presets.aws-alb.difference.6':
    'With weighted_random it sends less to targets that fail more (anomaly mitigation).',
  'presets.kubernetes': 'Kubernetes',
  'presets.kubernetes.about':
    'Probes every 10 s; with ClientIP affinity, an address stays with its server for 3 hours.',
  'presets.kubernetes.source':
    'Kubernetes: Virtual IPs and Service Proxies; Configure Probes; Pod Lifecycle.',
  'presets.kubernetes.set.balancer.checkInterval': 'readinessProbe: periodSeconds 10.',
  'presets.kubernetes.set.balancer.checkTimeout': 'readinessProbe: timeoutSeconds 1.',
  'presets.kubernetes.set.balancer.fall': 'readinessProbe: failureThreshold 3.',
  'presets.kubernetes.set.balancer.rise': 'readinessProbe: successThreshold 1.',
  'presets.kubernetes.set.balancer.newServer':
    'readinessProbe: a pod is not ready until it has passed once.',
  'presets.kubernetes.set.balancer.answerTimeout':
    'A Service forwards connections and knows nothing of requests. An hour stands for no limit.',
  'presets.kubernetes.set.balancer.headerLimit':
    'A Service forwards connections and knows nothing of requests. The largest here stands for none.',
  'presets.kubernetes.set.balancer.answerHeaderLimit':
    'A Service forwards connections and knows nothing of requests. The largest here stands for none.',
  'presets.kubernetes.set.balancer.policy': 'kube-proxy in iptables mode chooses at random.',
  'presets.kubernetes.set.balancer.stickiness': 'sessionAffinity: ClientIP, where configured.',
  'presets.kubernetes.set.balancer.tableExpiry': 'sessionAffinityConfig: timeoutSeconds 10800.',
  'presets.kubernetes.set.balancer.cookieMode':
    'A Service forwards connections and knows nothing of requests. There is no cookie.',
  'presets.kubernetes.set.balancer.cookieMaxIdle':
    'A Service forwards connections and knows nothing of requests. There is no cookie.',
  'presets.kubernetes.set.balancer.cookieMaxLife':
    'A Service forwards connections and knows nothing of requests. There is no cookie.',
  'presets.kubernetes.set.balancer.retries':
    'If the pod does not respond, the connection fails (iptables mode).',
  'presets.kubernetes.set.balancer.retryDelay': 'There is no retry.',
  'presets.kubernetes.set.balancer.redispatch': 'There is no retry.',
  'presets.kubernetes.set.balancer.resend': 'There is no retry.',
  'presets.kubernetes.set.balancer.unreachableStatus':
    'The refused connection itself reaches the client: nothing was done, which 503 says here.',
  'presets.kubernetes.set.balancer.panicBelow': 'A Service without ready pods refuses connections.',
  'presets.kubernetes.set.balancer.ejectAfter': 'Probes alone decide.',
  'presets.kubernetes.set.balancer.ejectOn': 'Probes alone decide, so it does not matter.',
  'presets.kubernetes.set.balancer.slowStart': 'A pod that is ready gets its full share.',
  'presets.kubernetes.set.balancer.drainMeans':
    'A terminating pod leaves the Service at once, even for bound addresses.',
  'presets.kubernetes.set.deploy.drainTime': 'terminationGracePeriodSeconds: 30.',
  'presets.kubernetes.difference.1':
    'It balances connections, not requests: those that are kept open stay with their pod, ready or not.',
  'presets.kubernetes.difference.2':
    'Each node learns on its own, and late, that a pod is not ready or terminating: meanwhile connections go there.',
  'presets.kubernetes.difference.3':
    'Where all pods of a Service are terminating, those that still pass their probe get connections (since 1.28).',
  'presets.kubernetes.difference.4':
    'A process may exit well before its 30 s are over, and before nodes have learned of it.',
  'presets.kubernetes.difference.5':
    'Probes come from the kubelet on the node, not from where requests come from.',
  'presets.kubernetes.difference.6':
    'Ingress controllers have cookies, retries and limits of their own.',
  'presets.envoy': 'Envoy',
  'presets.envoy.about':
    'With outlier detection: five failures in a row, and a server is ejected for 30 s.',
  'presets.envoy.source': 'Envoy v3 API: cluster, route, outlier_detection; panic threshold.',
  'presets.envoy.set.balancer.checkInterval':
    'health_checks: none unless configured. As rare as possible here.',
  'presets.envoy.set.balancer.checkTimeout':
    'health_checks: none unless configured. As rare as possible here.',
  'presets.envoy.set.balancer.fall':
    'health_checks: none unless configured. As rare as possible here.',
  'presets.envoy.set.balancer.rise':
    'health_checks: none unless configured. As rare as possible here.',
  'presets.envoy.set.balancer.newServer':
    'A host without health checks is healthy as soon as it is known.',
  'presets.envoy.set.balancer.answerTimeout': 'RouteAction.timeout: 15 s, then 504.',
  'presets.envoy.set.balancer.headerLimit': 'max_request_headers_kb: 60, for all headers together.',
  'presets.envoy.set.balancer.answerHeaderLimit': 'max_response_headers_kb: 80 for HTTP/1.',
  'presets.envoy.set.balancer.policy': 'lb_policy: ROUND_ROBIN.',
  'presets.envoy.set.balancer.stickiness':
    'HashPolicy.Cookie with a ttl: a random cookie is hashed onto the ring.',
  'presets.envoy.set.balancer.virtualNodes':
    'minimum_ring_size: 1024 in all; there are twelve servers in real time.',
  'presets.envoy.set.balancer.loadBound': 'hash_balance_factor: off.',
  'presets.envoy.set.balancer.cookieMode': 'The cookie names no server.',
  'presets.envoy.set.balancer.cookieMaxIdle': 'The cookie names no server.',
  'presets.envoy.set.balancer.cookieMaxLife': 'The cookie names no server.',
  'presets.envoy.set.balancer.retries': 'retry_policy: none unless configured.',
  'presets.envoy.set.balancer.retryDelay': 'retry_policy: none unless configured.',
  'presets.envoy.set.balancer.redispatch': 'retry_policy: none unless configured.',
  'presets.envoy.set.balancer.resend': 'retry_policy: none unless configured.',
  'presets.envoy.set.balancer.unreachableStatus':
    '503 for connection failure (UF) and no healthy upstream (UH).',
  'presets.envoy.set.balancer.panicBelow': 'healthy_panic_threshold: 50 %.',
  'presets.envoy.set.balancer.ejectAfter': 'outlier_detection.proto: consecutive_5xx 5.',
  'presets.envoy.set.balancer.ejectOn':
    'outlier_detection.proto: every 5xx, and a failed connection counts as one.',
  'presets.envoy.set.balancer.ejectFor': 'outlier_detection.proto: base_ejection_time 30 s.',
  'presets.envoy.set.balancer.ejectShare':
    'outlier_detection.proto: max_ejection_percent 10, so none of fewer than ten.',
  'presets.envoy.set.balancer.slowStart': 'slow_start_config: off.',
  'presets.envoy.set.balancer.drainMeans': 'A host that leaves the cluster gets no new requests.',
  'presets.envoy.difference.1':
    'Each further ejection of a host lasts longer: 30 s times the number so far, up to 300 s.',
  'presets.envoy.difference.2':
    'Before 1.28 one host could always be ejected; since 1.31 it can be where always_eject_one_host is on.',
  'presets.envoy.difference.3':
    'Request headers that are too large get a 431, and response headers a 503; here 400 and 502.',
  'presets.envoy.difference.4': 'Ejected hosts come back with the next sweep, every 10 s.',
  'presets.envoy.difference.5':
    'When a connection breaks during a request, people get a 503; here a 502.',
  'presets.envoy.difference.6':
    'The ring has 1,024 points for all hosts together, or more; with other numbers of servers its shares differ a little.',
  'presets.envoy.difference.7':
    'There is no outlier detection and no affinity unless the configuration says so. Istio retries twice by default.',
  'presets.envoy.difference.8':
    'With health checks, a new host must pass one, and a 503 to a check takes a host out at once.',
  'presets.nginx': 'nginx',
  'presets.nginx.about':
    'Learns from failed requests only: after one, a server is left out for 10 s.',
  'presets.nginx.source': 'ngx_http_upstream_module, ngx_http_proxy_module, ngx_http_core_module.',
  'presets.nginx.set.balancer.checkInterval':
    'Open source nginx has no checks. As rare as possible here.',
  'presets.nginx.set.balancer.checkTimeout':
    'Open source nginx has no checks. As rare as possible here.',
  'presets.nginx.set.balancer.fall': 'Open source nginx has no checks. As rare as possible here.',
  'presets.nginx.set.balancer.rise': 'Open source nginx has no checks. As rare as possible here.',
  'presets.nginx.set.balancer.newServer': 'A server is used as soon as it is in the configuration.',
  'presets.nginx.set.balancer.answerTimeout': 'proxy_read_timeout: 60 s.',
  'presets.nginx.set.balancer.headerLimit':
    'large_client_header_buffers: 4 of 8k, and a field must fit into one.',
  'presets.nginx.set.balancer.answerHeaderLimit':
    'proxy_buffer_size: one page of memory, for all headers; beyond that, 502. Measured: 4,096 bytes.',
  'presets.nginx.set.balancer.policy': 'Round robin where nothing else is configured.',
  'presets.nginx.set.balancer.stickiness':
    'sticky cookie, since 1.29.6; before that, NGINX Plus only.',
  'presets.nginx.set.balancer.cookieMode': 'sticky cookie: nginx adds a cookie of its own.',
  'presets.nginx.set.balancer.cookieMaxIdle': 'sticky cookie: it has no such limit.',
  'presets.nginx.set.balancer.cookieMaxLife': 'sticky cookie: it has no such limit.',
  'presets.nginx.set.balancer.retries':
    'proxy_next_upstream_tries 0: every other server once; there are twelve in real time.',
  'presets.nginx.set.balancer.retryDelay': 'The next server is tried at once.',
  'presets.nginx.set.balancer.redispatch': 'proxy_next_upstream: error timeout.',
  'presets.nginx.set.balancer.resend': 'proxy_next_upstream: no POST, LOCK or PATCH that was sent.',
  'presets.nginx.set.balancer.unreachableStatus':
    '502 for a refused connection, and for "no live upstreams".',
  'presets.nginx.set.balancer.panicBelow': 'It has none.',
  'presets.nginx.set.balancer.ejectAfter': 'max_fails: 1.',
  'presets.nginx.set.balancer.ejectOn':
    'max_fails counts what proxy_next_upstream names: error timeout.',
  'presets.nginx.set.balancer.ejectFor': 'fail_timeout: 10 s.',
  'presets.nginx.set.balancer.ejectShare': 'All servers may be unavailable at once.',
  'presets.nginx.set.balancer.slowStart': 'slow_start: off, and in NGINX Plus only.',
  'presets.nginx.set.balancer.drainMeans':
    'drain: only requests that are bound to the server go there.',
  'presets.nginx.difference.1': 'Failures count within fail_timeout, in a row or not (max_fails).',
  'presets.nginx.difference.2':
    'A server that is the only one of its group is never left out; older versions also try all again once all have failed.',
  'presets.nginx.difference.3':
    'Every worker process learns on its own, unless the group has a zone.',
  'presets.nginx.difference.4':
    'The timeout also applies to each pause within a response; here it bounds the whole response.',
});
