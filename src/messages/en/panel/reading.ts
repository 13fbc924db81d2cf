import { room } from '../../room';

/** "Explain": what has happened, the architecture, and how to read the picture. */
export default room({
  'reading.nobodyLogsIn': `In this run nobody logs in, so there are no sessions. What follows is about
    systems that have them.`,
  'reading.onlyLogins': `In this run a session holds only who somebody is. Where what follows speaks of a cart, there
    is none.`,
  'reading.gain': 'What you get',
  'reading.price': 'What it costs',
  'reading.happened': 'What just happened',
  'reading.soFar': 'So far: {cost}.',
  'reading.title': 'Reading the picture',
  'reading.person': 'A person',
  'reading.aboutPerson': `Shape, letter and colour stay the same everywhere. Shown with the name is what the
    browser sends with every request. A hollow shape has no working session; a door, or in
    “{ways}” a slash, means the person has been told.`,
  'reading.server': 'A server',
  'reading.aboutServer': `Squares are workers, filled while busy; dots are requests that wait. The
    chips in memory are sessions in the colours of their owners.`,
  'reading.position': 'A position',
  'reading.aboutPosition':
    'The number behind ▶ is how far into the film a session goes on, in segments.',
  'reading.transfer': 'A transfer',
  'reading.aboutTransfer':
    'Half done it is begun or confirmed: chips and tokens say which. Once it is made, none is open.',
  'reading.connection': 'An open connection',
  'reading.aboutConnection': 'A thin line from a person to one server, through the balancer.',
  'reading.checks': 'Health checks',
  'reading.aboutChecks': `The small grey diamonds; in a crowd, the smallest dots. The balancer learns
    of a failure only when enough checks in a row have failed; until then it sends people there.`,
  'reading.slow': 'Slow motion',
  'reading.aboutSlow': `In real time a message takes 40 ms between a person and the balancer, and an
    eighth of a millisecond from there to a server. Here each takes half a second, unless a setting
    says otherwise. Health checks run every 2 s in both by default.`,
  'reading.counters': 'What each counter means',
});
