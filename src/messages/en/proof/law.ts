import { room } from '../../room';

/** What holds for a whole run, of its scenario and architecture. */
export default room({
  'law.inMemory': 'Each session is kept in one server’s memory.',
  'law.inMemories': 'Each session is kept in one server’s memory, and copied to all others.',
  'law.inStore': 'Every session lives in the session store.',
  'law.inPocket': `Each browser carries the whole session in a
    {signed, select, cookie {cookie} token {token} other {token}}.`,
  'law.cartInStore':
    'Each browser carries a token; the rest of a session lives in the session store.',

  'law.nothingKept':
    'Each request says all that it takes to answer it: nothing is kept of anybody.',

  'law.outage': 'An outage hides what is kept; by itself it ends nothing.',
  'law.cartsFail': `A page needs no cart, and comes. Whoever wants the cart asks {tries, plural, one {once}
    other {# times}} before giving up.`,
  'law.wipe': 'A wipe ends what an outage only hides.',
  'law.affinity': 'Affinity moves nobody: a server that comes up gets newcomers only.',
  'law.storeServes': 'Sessions are in the store: it can serve anybody at once.',
  'law.tokensTell': `{signed, select, cookie {Cookies} token {Tokens} other {Tokens}} tell it all it needs to
    know.`,
  'law.whoTokensTell': 'Tokens tell it who people are; the rest lives in the session store.',
  'law.memoryEnds': 'Sessions in memory end with the process.',
  'law.anyServer': 'Sessions are in the store: any server can serve anybody.',
  'law.anyServerDoes': 'Each request brings its session along: any server will do.',
  'law.anyServerReads': 'Each request brings its login along: any server will do.',
  'law.tokenStays': `A signed {signed, select, cookie {cookie} token {token} other {token}}
    stays valid until it expires: {lifetime, duration} after {since, select, login {the login} signing {it was last signed}
    other {it was last renewed}}.`,
  'law.putBack': 'A request in flight may have put the session back.',
  'law.ban': 'A ban removes the session where it is kept.',
  'law.oldCart': `{isBank, select, true {A transfer that had been made was still confirmed in the}
    other {Each retry brought the old cart along in its}}
    {signed, select, cookie {cookie} token {token} other {token}}.`,
  'law.noKeys': `Without an idempotency key {isBank, select, true {the same transfer once more is a new one}
    other {a retry is a new order}}.`,
  'law.cache': 'Only what is the same for everybody may be cached.',
});
