import { room } from '../../room';

/** Questions about sessions in memory, where people are sent back to their server. */
export default room({
  'cards.stop-server.question': 'You stop {server, server}. What happens to {owners, message}?',
  'cards.stop-server.elsewhere': 'They carry on elsewhere',
  'cards.stop-server.elsewhere.reply': 'The balancer moves requests, not memory.',
  'cards.stop-server.they': 'Only they have to log in again',
  'cards.stop-server.everybody': 'Everybody is logged out',
  'cards.stop-server.everybody.reply':
    'One server is not the whole site: the others kept what they held.',
  'cards.stop-server.law': 'A session in one server’s memory dies with that server.',

  'cards.start-again.question': 'You start {server, server} again. What does it still hold?',
  'cards.start-again.sessions': 'The sessions, as they were',
  'cards.start-again.sessions.reply': 'Memory does not outlive the process that held it.',
  'cards.start-again.nothing': 'Nothing: its memory is empty',
  'cards.start-again.back': 'People move back, losing more',
  'cards.start-again.back.reply': 'What it held was lost when it stopped, not now.',
  'cards.start-again.happened': `{server, server} runs again and holds {restored, plural, =0 {none}
    other {#}} of the sessions from before. {toll, message}`,
  'cards.start-again.law': 'A restart brings back the server, not what it remembered.',

  'cards.scale-out.question': 'You add {server, server}. Whom will it serve?',
  'cards.fresh-server.question': '{server, server} is new here. Whom will it serve?',
  'cards.growing.everybody': 'Everybody, in even shares',
  'cards.growing.everybody.reply':
    'The balancer spreads only requests that nothing binds to a server.',
  'cards.growing.nobody': 'Nobody here: they stay put',
  'cards.growing.moved': 'Some, logged out by the move',
  'cards.growing.moved.reply':
    'Nobody was moved. Scaling out cost no session, and it helped nobody here.',
  'cards.growing.holds': `{server, server} holds {sessions, plural, =0 {no session} one {# session}
    other {# sessions}}. {toll, message}`,
  'cards.growing.serves': `{server, server} holds {sessions, plural, =0 {no session} one {# session}
    other {# sessions}}, and {served, plural, =0 {nobody was} one {{who, message} was}
    other {{who, message} were}} served there last. {toll, message}`,
  'cards.growing.law': 'Scaling out under Sticky helps people yet to come, not these.',

  'cards.same-in-store.question': 'Same people, same failures, central store: who loses a session?',
  'cards.same-in-store.same':
    'Those servers held nothing: any other one finds the session in the store.',
  'cards.same-in-store.all': 'Shared is not fragile by itself: a server stopped, not the store.',
  'cards.same-in-store.law': 'Servers are replaceable where none of them owns a session.',

  'cards.deploy.question': 'You deploy, one server after another. How many have to log in again?',
  'cards.deploy.nobody': 'Nobody: one is always up',
  'cards.deploy.nobody.reply': 'Up is not enough: each restart empties the memory of its server.',
  'cards.deploy.some': 'Some: those on the first one',
  'cards.deploy.some.reply': 'Every server has its turn, and whoever moved may be hit again.',
  'cards.deploy.everybody': 'Everybody, at least once',
  'cards.deploy.law': 'A deploy is a planned failure of every server.',

  'cards.deploy-in-store.question': 'The same deploy, central store: who loses a session?',
  'cards.deploy-in-store.same':
    'A restarted server loses its memory, and here no session was in it.',
  'cards.deploy-in-store.all': 'The store was not part of the deploy.',
  'cards.deploy-in-store.law': 'Stateless servers make deploys boring.',
});
