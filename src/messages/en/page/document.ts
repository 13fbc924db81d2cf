import { room } from '../../room';

/** What the document says before any script runs: `src/index.html` has these ids, and the build puts the texts there. */
export default room({
  'document.title': 'Stateside: where does your login live?',
  'document.description':
    'Stop a server and watch who is logged out: five places to keep a session, side by side.',
  'document.toStage': 'Skip to the stage',
  'document.toControls': 'Skip to play controls',
  'document.howTrue': 'How true is this?',
  'document.lessons': 'Lessons',
  'document.choose': 'Choose',
  'document.challenges': 'Challenges',
  'document.useCases': 'Use cases',
  'document.question': 'Where does your login live, and what if that place fails?',
  'document.lead': `What is kept of people, such as a login or a cart, is kept somewhere: in a server’s memory, in
    a shared store, or in the person’s browser. Stop a server and see who is logged out.`,
  'document.needsScript':
    'This page is a simulation that runs in the browser, so it needs JavaScript.',
  'document.people': 'People',
  'document.balancer': 'Load balancer',
  'document.servers': 'Servers',
  'document.store': 'Session store',
});
