import { room } from '../../room';

/** What it has cost people so far. */
export default room({
  'counters.title': 'What it has cost',
  'counters.thisRun': 'in this one run',
  'counters.runMany': 'Run many',
  'counters.sessionsLost': 'Sessions lost',
  'counters.forcedLogins': 'Forced logins',
  'counters.cartsLost': 'Carts lost',
  'counters.progressLost': 'Progress lost',
  'counters.messagesLost': 'Messages lost',
  'counters.transfersLost': 'Transfers lost',
  'counters.leftOpen': 'Left open',
  'counters.toldFailed': 'Believed failed, but made',
  'counters.madeTwice': 'Made twice',
  'counters.errors': 'Errors',
  'counters.duplicateOrders': 'Duplicate orders',
  'counters.letIn': 'Let in after a ban or logout',
  'counters.served': '{count, plural, one {request served} other {requests served}}',
  'counters.losers': 'People who lost something',
  'counters.share': `{affected, number} of {everybody, plural, one {# person} other {# people}}`,
  'counters.nobody': 'nobody',
  'counters.some': '{count, number} of {everybody, number} people',
  'counters.one': '{count, number} of {everybody, number}: {first, person}',
  'counters.two': '{count, number} of {everybody, number}: {first, person}, {second, person}',
  'counters.gone': `{count, number} of {everybody, number} people,
    {gone, plural, one {# has} other {# have}} left`,
});
