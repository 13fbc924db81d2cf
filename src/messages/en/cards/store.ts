import { room } from '../../room';

/** Questions about sessions in the central store. */
export default room({
  'cards.store-stop-server.question': 'You stop {server, server}. Who loses a session?',
  'cards.store-stop-server.served': 'Those it served most recently',
  'cards.store-stop-server.served.reply':
    'It held nothing: the next server finds the session in the store.',
  'cards.store-stop-server.nobody': 'Nobody; a request may fail',
  'cards.store-stop-server.everybody': 'Everybody: it is all shared',
  'cards.store-stop-server.everybody.reply':
    'What they share is the store, and the store did not stop.',
  'cards.store-stop-server.law': 'Any server can serve anybody where none of them owns a session.',

  'cards.store-cut.question':
    'You make the store unreachable; all servers are up. Who can carry on?',
  'cards.store-cut.everybody': 'Everybody: servers are fine',
  'cards.store-cut.everybody.reply':
    'Every request needs its session, and the session is in the store.',
  'cards.store-cut.loggedIn': 'Nobody, but all stay logged in',
  'cards.store-cut.loggedOut': 'Nobody: all are logged out',
  'cards.store-cut.loggedOut.reply': 'Out of reach is not gone: nobody had to log in.',
  'cards.store-cut.law':
    'A shared store is needed for every request. While it is unreachable, nobody is served.',

  'cards.store-back.question': 'You make the store reachable again. What do people find?',
  'cards.store-back.everything': 'Everything as they left it',
  'cards.store-back.login': 'They have to log in again',
  'cards.store-back.login.reply': 'The sessions were out of reach, never gone.',
  'cards.store-back.carts': 'Their logins, but empty carts',
  'cards.store-back.carts.reply': 'Login and cart are kept in one place, and that place came back.',
  'cards.store-back.law': 'Unreachable costs time. Only what is wiped is gone.',

  'cards.store-wipe.question':
    'You wipe the store; it stays up, empty. How many have to log in again?',
  'cards.store-wipe.nobody': 'Nobody: the store is up',
  'cards.store-wipe.nobody.reply': 'Up, and empty: the next lookup finds nothing.',
  'cards.store-wipe.busy': 'Only those using it right then',
  'cards.store-wipe.busy.reply':
    'It hits idle people just the same: the copy they counted on is gone.',
  'cards.store-wipe.most': 'Most people, or all',
  'cards.store-wipe.law':
    'The store can do what one server could not: take nearly everybody with it.',

  'cards.same-in-token.question': `The same {cause, select, wipe {wipe} other {store failure}}
    with JWT: who loses a session?`,
  'cards.same-in-token.same': 'JWT keeps nothing in the store: each browser has its own session.',
  'cards.same-in-token.all': 'Nothing is shared but the key, and the key is where it was.',
  'cards.same-in-token.law': 'A session in the browser outlives servers and stores.',
});
