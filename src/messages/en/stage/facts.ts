import { room } from '../../room';

/** Facts about a person, or about people whose sessions share a home. */
export default room({
  'facts.state': 'State',
  'facts.place': 'Session lives in',
  'facts.cart':
    '{keeps, select, position {Film} transfer {Transfer} cart {Cart} nothing {} messages {} login {} other {}}',
  'facts.carries': 'Carries',
  'facts.perRequest': 'Per request',
  'facts.bytes': '{bytes, number} B',
  'facts.lastResult': 'Last result',
  'facts.people': 'People',
  'facts.count': '{count, number}',
  'facts.wasIn': 'nowhere (was {place})',
  'facts.connection': 'Connection',
  'facts.states': '{all, parts}',
  'facts.noState': '–',
  'facts.loggedIn': '{count, number} logged in',
  'facts.loggingIn': '{count, number} logging in',
  'facts.sessionLost': '{count, number} session lost',
  'facts.anonymous': '{count, number} without a login',
  'facts.loggedOut': '{count, number} logged out',
  'facts.notLoggedIn': '{count, number} not logged in',
  'facts.noResult': 'none yet',
  'facts.result': `{action, select, login {log in} browse {browse} add {add} read {view cart}
    checkout {check out} forecast {forecast} segment {watch}
    save {save} resume {open the film} connect {connect} send {write}
    history {new messages} query {query}
    begin {begin} confirm {confirm} commit {commit} account {view account} bookings {view bookings} book {book} other {log out}}: {ending, select, ok {ok} loggedOut {not logged in} error {error}
    silent {no response} banned {refused (banned)} other {refused}}{status, plural, =0 {} other { #}}`,
  'facts.nothingToDo': 'Nothing can be done to it now.',
});
