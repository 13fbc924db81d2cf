/**
 * What no run in slow motion asks for in which no setting is turned, until something is done to it. The page's worker
 * starts without these modules, and fetches them with everything else that the first motion does not need
 * (scripts/vite/extras.ts).
 */
export * as others from './balancing/others';
export * as subject from './changes/subject';
export * as copyState from './kernel/copyState';
export * as ejection from './model/balancer/ejection';
export * as balancerProcess from './model/balancer/process';
export * as redispatch from './model/balancer/redispatch';
export * as cdnProcess from './model/cdn/process';
export * as serving from './model/cdn/serving';
export * as autoscaler from './model/change/autoscaler';
export * as deploy from './model/change/deploy';
export * as keyRotation from './model/change/keyRotation';
export * as maintenance from './model/change/maintenance';
export * as scaling from './model/change/scaling';
export * as zones from './model/change/zones';
export * as connectionsMessages from './model/connections/messages';
export * as standing from './model/connections/standing';
export * as limitBooks from './model/ledger/limitBooks';
export * as progress from './model/ledger/progress';
export * as lostConnections from './model/lostConnections';
export * as retransmission from './model/network/retransmission';
export * as idempotency from './model/orders/idempotency';
export * as arrivals from './model/people/arrivals';
export * as backoff from './model/people/backoff';
export * as ban from './model/people/ban';
export * as connecting from './model/people/connecting';
export * as logout from './model/people/logout';
export * as retrying from './model/people/retrying';
export * as copies from './model/servers/copies';
export * as copying from './model/servers/copying';
export * as serversProcess from './model/servers/process';
export * as revocation from './model/servers/revocation';
export * as idempotencyKey from './model/servers/worker/idempotencyKey';
export * as limit from './model/servers/worker/limit';
export * as messaging from './model/servers/worker/messaging';
export * as counts from './model/sessions/counts';
export * as counting from './model/store/counting';
export * as disk from './model/store/disk';
export * as idempotencyKeys from './model/store/idempotencyKeys';
export * as storeMessages from './model/store/messages';
export * as outage from './model/store/outage';
export * as replica from './model/store/replica';
export * as keyRenewal from './model/tokens/keyRenewal';
export * as tampering from './model/tokens/tampering';
export * as present from './present';
