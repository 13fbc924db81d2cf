import { room } from '../../room';

/** What the ordinary page asks when something has happened that a lesson is about. */
export default room({
  'invitations.see': 'See it in a lesson ({minutes, number} min)',
  'invitations.not': 'Not now',

  'invitations.what-state-is': 'Nothing failed, and people had to log in again. Why?',
  'invitations.sticky-more-servers': 'Why does {server, server} hold nobody’s session?',
  'invitations.store-any-server': 'A server stopped, and nobody lost a session. Why?',
  'invitations.store-fails': 'The servers run. Why are people hit all the same?',
  'invitations.jwt-log-in-once':
    'A server stopped, and nobody lost a session. Where are they kept?',
  'invitations.jwt-limits': 'Why can {who, message} go on after a ban?',
  'invitations.keys-change': 'Nothing failed, and people are logged out. What does the key do?',
  'invitations.retries': 'Why was an order from {who, message} placed more than once?',
  'invitations.cdn': 'How can somebody be shown somebody else’s page?',
  'invitations.hybrid': 'Carts are gone, and everybody is still logged in. Why?',
  'invitations.rolling-deploy': `Nothing failed, and {count, plural, one {somebody} other {# people}} had to log in
    again. Why?`,
  'invitations.login-storm': 'Everything runs. Why do requests fail after the wipe?',
  'invitations.sticky-server-fails': `Why did {who, message} have to log in again, and nobody else?`,
});
