import { room } from '../../room';

/** Questions about sessions in memory, where nothing binds people to a server. */
export default room({
  'cards.nothing-fails.question': 'Nothing is broken. How long does everybody stay logged in?',
  'cards.nothing-fails.failure': 'As long as nothing fails',
  'cards.nothing-fails.failure.reply':
    'Nothing failed. One server knows the session, and another one got the request.',
  'cards.nothing-fails.another': 'Until another server is asked',
  'cards.nothing-fails.law':
    'Only the server you logged in on knows your session, and any server may be asked.',

  'cards.just-sticky.question': `The same run under Sticky{isQuiet, select,
    true {, with nothing broken} other {}}: how many sessions are lost?`,
  'cards.just-sticky.same': 'Just as many',
  'cards.just-sticky.same.reply':
    'The servers are the same. But now the one that knows you is the one that is asked.',
  'cards.just-sticky.fewer': 'Fewer',
  'cards.just-sticky.more': 'More: one server does it all',
  'cards.just-sticky.more.reply': 'Each person sticks to one server, but not all to the same one.',
  'cards.just-sticky.law': 'The balancer sends you back to the server that knows you.',
});
