import { room } from '../../room';

/** Why the run is as it is, under the architecture that is shown. */
export default room({
  'reasons.balancerDown': `Every request goes through the load balancer, so nobody gets through.
    What is kept is kept: this logs nobody out.`,

  'reasons.nothingKept': `Nothing is kept of anybody here, so nobody can lose anything: what fails
    costs errors and time.`,

  'reasons.storeUnused': 'The store does not answer. No server here asks it for a session.',
  'reasons.storeAsked': `The store does not answer. A server that gets no answer cannot tell who
    somebody is: it reports an error, not a logout.`,
  'reasons.storeReplaced': `The store does not answer. The setting “{setting, message}” says what servers
    do instead.`,
  'reasons.denylistGone': `The store does not answer. A token needs no store, but its denylist is
    there, and every request asks for it.`,
  'reasons.tokensChecked': 'The store does not answer. Tokens are checked without it.',
  'reasons.cartsWait': `The store does not answer. The login is in the token; only what needs
    more than that waits for it.`,
  'reasons.cartsReplaced': `The store does not answer. The login is in the token; only what needs
    more than that needs the store.`,

  'reasons.storeWiped': 'Those sessions were in the store alone.',
  'reasons.storeWipedBack': `Those sessions were in the store alone. Whoever had a request in progress
    at that moment may have been lucky: a server writes back the copy it holds.`,
  'reasons.cartsWiped':
    'The store had all of a session but the login. Logins are in tokens, which no machine can lose.',

  'reasons.stopped.in-memory':
    'What was in the memory of a stopped server is gone, and starting it again does not bring it back.',
  'reasons.stopped.sticky': `What was in the memory of a stopped server is gone. Whoever is sent to
    another server finds no session there.`,
  'reasons.stopped.copied': `What was in the memory of a stopped server is gone. Servers copy sessions
    to each other: only what it had not sent yet is nowhere else.`,
  'reasons.stopped.central-store': `A stopped server takes no session with it: any other one asks
    the store. Only work in progress there is lost.`,
  'reasons.stopped.jwt': `A stopped server takes no session with it: the token is in the browser,
    and any other server that has the key can check it.`,
  'reasons.stopped.hybrid': `A stopped server takes no session with it: the login is in the browser,
    all else in the store.`,
  'reasons.stopped.signed-cookie': `A stopped server takes no session with it: the cookie is in the
    browser, and any other server that has the key can check it.`,

  'reasons.bannedInMemory': 'A ban takes the session out of every server’s memory.',
  'reasons.bannedInStore': 'A ban takes the session out of the store.',
  'reasons.bannedInStoreBack': `A ban takes the session out of the store. A server that was at work on
    it may write its copy back.`,
  'reasons.bannedToken': `A signed token stays valid until it expires: a ban takes effect only where
    someone checks for it.`,
  'reasons.bannedCookie': `A signed cookie stays valid until it expires, and every change signs a
    new one: a ban takes effect only at the next login.`,

  'reasons.orderedTwice': `An order was placed, and its answer did not arrive in time. The browser
    asked again{why, select,
      server {, and nothing told the server that it was the same order}
      token { with the same token, and so with the same full cart. Where the server keeps the cart,
        it is empty by then}
      cookie { with the same cookie, and so with the same full cart. Where the server keeps the
        cart, it is empty by then}
      other {}
    }.`,

  'reasons.answersLost':
    'Responses are dropped: the work may have been done, but the browser never hears of it.',

  'reasons.unknownThere': `A session is in the memory of the server that created it. Requests are
    sent without regard to that, and a server that does not know it answers “not logged in”.`,
  'reasons.copyNotThere': `Servers copy sessions to each other, but not at once: a server to which no
    copy has come does not know who somebody is.`,
  'reasons.memoryGone': `A session is kept in the memory of a server. Once that memory or the way to
    it is gone, the server that gets the person next does not know it.`,
});
