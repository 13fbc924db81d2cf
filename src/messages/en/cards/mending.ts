import { room } from '../../room';

/** Questions that are asked under any architecture, or about carts in one place and logins in another. */
export default room({
  'cards.balancer-back.question': 'You start the load balancer again. Who is still logged in?',
  'cards.balancer-back.nobody': 'Nobody: connections broke',
  'cards.balancer-back.nobody.reply':
    'A connection is not a session: the next one brings the same cookie or token.',
  'cards.balancer-back.everybody': 'Everybody who was before',
  'cards.balancer-back.some': 'Some: it forgot the others',
  'cards.balancer-back.some.reply':
    'It had nobody to forget: what names a server or a person is in the browser.',
  'cards.balancer-back.law': 'What only passes requests on has no session to lose.',

  'cards.unfreeze.question': 'You unfreeze {server, server}. What is left in its memory?',
  'cards.unfreeze.nothing': 'Nothing, as after a restart',
  'cards.unfreeze.nothing.reply': 'The process never died: it just did nothing.',
  'cards.unfreeze.everything': 'All that was there',
  'cards.unfreeze.happened': `{server, server} held {sessions, plural, one {# session}
    other {# sessions}} while it was frozen, and holds {left, number} now.`,
  'cards.unfreeze.law':
    'Memory outlives a pause. But whoever did not wait has been logged in elsewhere.',

  'cards.hybrid-wipe.question':
    'You wipe the store: it has the carts, tokens have the logins. What goes?',
  'cards.hybrid-wipe.both': 'Login and cart',
  'cards.hybrid-wipe.both.reply': 'The login is not kept in the store here.',
  'cards.hybrid-wipe.cart': 'The cart, but not the login',
  'cards.hybrid-wipe.nothing': 'Nothing, as under JWT',
  'cards.hybrid-wipe.nothing.reply': 'The cart is not in the token here: it was in the store.',
  'cards.hybrid-wipe.law': 'Choose a place for each kind of state: what it costs to lose differs.',
});
