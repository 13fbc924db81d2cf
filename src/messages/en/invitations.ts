import { room } from '../room';

/** What the ordinary page asks when something has happened that a lesson is about. */
export default room({
  'invitations.see': 'See it in {minutes, plural, one {# minute} other {# minutes}}',
  'invitations.not': 'Not now',

  'invitations.sticky-server-fails': `Why did {who, message} have to log in again, and nobody else?`,
});
