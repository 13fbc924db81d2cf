import { room } from '../../room';

/** What several questions say: their buttons, the comparison of two architectures, and what a time has cost. */
export default room({
  'cards.go.play': 'Play and see',
  'cards.go.open': 'Open that scenario and see',
  'cards.go.compare': 'Compare them',
  'cards.go.show': 'Switch to {architecture, message} and see',
  'cards.go.stop': 'Stop {server, server} and see',
  'cards.go.start': 'Start {server, server} and see',
  'cards.go.unfreeze': 'Unfreeze {server, server} and see',
  'cards.go.add': 'Add server and see',
  'cards.go.deploy': 'Deploy and see',
  'cards.go.balancer': 'Start load balancer and see',
  'cards.go.cutStore': 'Make store unreachable and see',
  'cards.go.mendStore': 'Make store reachable and see',
  'cards.go.wipe': 'Wipe store and see',
  'cards.go.ban': 'Ban {person, person} and see',
  'cards.go.rotate': 'Rotate signing key and see',
  'cards.go.keys': 'Turn keys on and see',

  'cards.same.people': 'The same people',
  'cards.same.nobody': 'Nobody',
  'cards.same.everybody': 'Everybody: it is shared',
  'cards.same.happened': `Sessions lost in the same run: {losses, number} under
    {architecture, message}, {othersLosses, number} under {other, message}.`,

  'cards.toll': 'In {span, length}: {all, messages}.',
  'cards.toll.noSession': 'no session lost',
  'cards.toll.sessionsLost': '{count, plural, one {# session lost} other {# sessions lost}}',
  'cards.toll.forcedLogins': '{count, plural, one {# forced login} other {# forced logins}}',
  'cards.toll.cartsLost': '{count, plural, one {# cart lost} other {# carts lost}}',
  'cards.toll.errors': '{count, plural, one {# error} other {# errors}}',
  'cards.toll.duplicateOrders':
    '{count, plural, one {# duplicate order} other {# duplicate orders}}',
});
