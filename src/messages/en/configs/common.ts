import { room } from '../../room';

/** Comments in the configuration of real load balancers, of whatever product. */
export default room({
  'configs.head': '{product}, as in the scenario "{scenario}", under {architecture}.',
  'configs.examples': '{place} Addresses are examples.',
  'configs.slow': `These times are slow motion, made to be watched. For usable values switch the page to real
    time (Settings, Time).`,
  'configs.differs': 'Where {product} differs from the simulation:',
  'configs.difference': '{title}: {difference}',
  'configs.nearest': '{here} simulated; the nearest that {product} allows is {there}.',
  'configs.notAvailable': 'not available in {product}. {why}',
  'configs.ownDefault': 'Balancing policy: not available, so {product} uses its own default.',
  'configs.noHash': 'Nothing binds people here: the hash that would is not available.',
  'configs.hashedCookie':
    'The hash binds people: servers set the cookie {cookie} to something random, once.',
  'configs.hashedAddress': 'The hash binds people: their addresses decide.',
  'configs.noPanic': '{percent} % simulated; {product} never uses servers that it considers down.',
  'configs.status': '{simulated} simulated; {product}: {status}.',
  'configs.points':
    '{simulated} simulated; in {product} {each} for each unit of weight, so {points}.',
  'configs.noAffinity': 'This architecture uses no session affinity.',
  'configs.noLimit': '{simulated} simulated; {product} has no such limit.',
  'configs.noShare': '{percent} % simulated; {product} has no such limit.',
});
