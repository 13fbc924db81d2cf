import { room } from '../../room';

/** What goes wrong for people besides, and sometimes right; `.law` goes with the first sentence about it. */
export default room({
  'incidents.leaked': `{who, capital} {count, plural, one {was shown somebody else’s page}
    other {were shown somebody else’s pages}}.`,
  'incidents.leaked.law': 'The cache stores personal pages and hands them to anybody.',
  'incidents.updateLost': `{who, capital} lost items that had been in {count, plural, one {the cart}
    other {their carts}}.`,
  'incidents.updateLost.law': 'An older copy of the cart was written over a newer one.',
  'incidents.progressLost': `{who, capital} {count, plural, one {was} other {were}} shown less of the film than had been
    saved.`,
  'incidents.progressLost.law':
    'A position that is lost is missed by whoever asks for it before the next one is saved.',
  'incidents.transferLost': `{who, capital} lost {count, plural, one {a transfer that was} other {transfers that were}} half
    done.`,
  'incidents.transferLost.law':
    'A transfer between two steps is state: it lives and dies where the session is kept.',
  'incidents.toldFailed': `{who, capital} {count, plural, one {believes that a transfer failed: it was}
    other {believe that transfers failed: they were}} made.`,
  'incidents.toldFailed.law': 'What the database has done stands, whatever a person is told.',
  'incidents.madeTwice': '{who, capital} paid twice: a transfer that had been made was made again.',
  'incidents.madeTwice.law':
    'A transfer that is believed to have failed, or still looks confirmed, is committed again.',
  'incidents.transferUnknown': `{who, capital} {count, plural, one {has a failed commit}
    other {have failed commits}} that may have gone through.`,
  'incidents.tooLarge': `{who, capital} sent {count, plural, one {a request that was too large: it was rejected}
    other {requests that were too large: they were rejected}}.`,
  'incidents.tooLarge.law': 'A cookie or a header may only be so large.',
  'incidents.cookieTooLarge': `{who, capital} got {count, plural,
    one {a cookie that is too large: the browser did not keep it}
    other {cookies that are too large: their browsers did not keep them}}.`,
  'incidents.cookieTooLarge.law': 'A browser silently ignores a cookie beyond its limit.',
  'incidents.answerTooLarge': `{who, capital} got {count, plural, one {an error: the cookie in the response was}
    other {errors: the cookies in the responses were}} too large for the load balancer.`,
  'incidents.answerTooLarge.law': 'The work was done; only its response did not get through.',
  'incidents.nothingAdded': `{who, capital} found {count, plural, one {the cart} other {their carts}} full: nothing
    was added.`,
  'incidents.stillAccepted': `{who, capital} {count, plural, one {was served even though the session had been ended}
    other {were served even though their sessions had been ended}}.`,
  'incidents.stillAccepted.law': 'What is signed stays valid until it expires.',
  'incidents.storeFull': `{who, capital} {count, plural, one {was} other {were}} turned down by the session store:
    it was full.`,
  'incidents.fallback':
    '{who, capital} {count, plural, one {was} other {were}} served without the session store.',
  'incidents.fallback.law': 'What is used instead may be older or incomplete.',
  'incidents.replayed': `{who, capital} sent the same request twice, and {count, plural,
    one {the key was recognised} other {the keys were recognised}}: no second charge.`,
  'incidents.replayed.law': 'An idempotency key tells a retry from something new.',
  'incidents.unknown': `{who, capital} {count, plural, one {has a failed checkout}
    other {have failed checkouts}} that may have gone through.`,
  'incidents.unknown.law': 'No response is not the same as a failure.',
  'incidents.memoryFull':
    '{who, capital} found no room: a server had no memory left for another session.',
  'incidents.fromCache': `{who, capital} got {count, plural, one {an answer} other {answers}} from the CDN’s cache: no
    server was asked.`,
  'incidents.fromCache.law': 'An answer that is the same for everybody needs no session.',
  'incidents.messageLost': `{who, capital} will never see {count, plural, one {a message}
    other {messages}} that had been accepted.`,
  'incidents.messageLost.law': 'A message for somebody without a connection waits, or it is lost.',
  'incidents.connectionDropped': `{who, capital} lost {count, plural, one {an open connection}
    other {their open connections}}.`,
  'incidents.connectionDropped.law': 'A connection lives and dies with the process at its end.',
});
