import { room } from '../../room';

/** What a change means, besides what was done. */
export default room({
  'after.silentServer': 'It accepts requests and never answers.',
  'after.noBalancer': 'Nobody can reach a server until it starts.',
  'after.trustingBalancer': 'It takes every server to be up, until checks say otherwise.',
  'after.stillChecked': 'It still passes its health checks, so people are still sent there.',
  'after.nobodyNew': 'Nobody new is sent there.',
  'after.nobodySent': 'Nobody is sent there.',
  'after.serverCut': 'It is running, but nothing gets through to it.',
  'after.stillHolds': `{server, server} alone still holds {count, plural, one {the session}
    other {the sessions}} of {who, message}.`,
  'after.stillConnected': `{who, message} still {count, plural, one {has an open connection}
    other {have open connections}} to {server, server}.`,

  'after.storeKept': 'What it keeps is still there.',
  'after.storeUnread': 'What it keeps is still in it, but no server can read it.',
  'after.storeWait': `Servers wait {timeout, duration} for it{isQueueShorter, select,
    true {, or {queueTimeout, duration} to send to it} other {}}, then give up{failsFast, select,
    true {, and fail fast for {failFast, duration}} other {}}.`,
  'after.storeSlow': 'Every request that needs it waits longer.',
  'after.storeSilent': 'It accepts calls and never answers.',
  'after.storeQueue': 'Servers queue their calls until they are connected again.',
  'after.storeRefuses': 'Anyone who asks it is refused at once.',
  'after.hostGone': 'Nothing answers and nothing refuses: servers wait.',
  'after.storeUnused': 'Nobody notices: nothing is kept in the store now.',
  'after.storeMatters': 'It matters under {all, messages}.',

  'after.nothingSigned': 'Nobody notices: nothing is signed here.',
  'after.banChecked': 'A ban takes effect only where someone checks for it.',
  'after.tampered': 'The signature no longer fits: any server that checks it will notice.',
  'after.tokenExpires': `A {signed, select, cookie {cookie} token {token} other {token}} expires {lifetime, duration}
    after {since, select, login {the login} signing {it was last signed}
    other {it was last renewed}}.`,

  'after.peopleCut': 'Nobody can reach the servers: nothing gets through.',
  'after.cutEndsNothing': 'A cut by itself ends no session.',
  'after.sentAgain': 'Lost messages are retransmitted after a while and arrive late.',
  'after.givesUp': 'Anyone waiting for a response eventually gives up.',
  'after.answersLost': 'The work is done, but whoever asked never hears of it.',
  'after.surge': 'People send requests more often than before.',
  'after.zoneDown': 'Every server in it is stopped.',
  'after.noCdn': 'Requests go through it: nobody reaches the load balancer.',
  'after.firstRequests': 'The first requests go all the way to a server.',
  'after.nextRequests': 'The next requests go all the way to a server.',
  'after.deploy': 'Each server in turn restarts with an empty memory.',

  'after.livedInStore': 'No session was lost: they are in the session store.',
  'after.livedInBrowsers': 'No session was lost: each login is carried by its browser.',
  'after.livedElsewhere': 'No session was lost: other servers have copies.',
  'after.livedNotThere': 'No session was lost: none was only in {server, server}’s memory.',
});
