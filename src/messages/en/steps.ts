import { room } from '../room';

/** What one press of "step" has come to: one sentence for a record of the trace. */
export default room({
  'steps.storeFull': 'The store is full: {who, message}’s session is not saved.',
  'steps.storeBroken':
    '{server, server}’s connection to the store is broken: no answer for {who, message}.',
  'steps.storeQueued':
    '{server, server} has no connection to the store: {who, message}’s request waits for one.',
  'steps.storeRefused': 'The store refuses {server, server}’s call for {who, message}.',
  'steps.storeNotAsked':
    '{server, server} does not ask the store for {who, message}: it has just failed.',
  'steps.failover':
    'The replica takes over with {things, message}. Confirmed and lost: {lost, plural, =0 {nothing} one {# change} other {# changes}}.',
  'steps.storeSaved': 'The store saves a snapshot: {things, message}.',
  'steps.fromReplica': 'The replica answers for the store: {who, person} is served from it.',
  'steps.fromLocalCopy': '{who, person} is served from the copy that the server has kept.',
  'steps.anonymous': '{who, person} is served like a stranger: nobody can look up who it is.',
  'steps.fromCookie': '{who, person} is served from the signed copy in the request.',
  'steps.replicaFollows': 'The replica follows the session store.',
  'steps.replicaIsStore': 'The replica is the session store now. Nobody follows it.',
  'steps.noReplica': 'There is no replica.',
  'steps.replicaComes': 'The former store is on its way back as a replica.',
});
