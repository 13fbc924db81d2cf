import type { Growth } from '../../../engine';
import { room } from '../../room';

/** Of a run that cannot go on: what grew, which settings make it so, and what would fit. */
export default room({
  'outgrown.planned':
    'The scenario has outgrown the simulator: more than {most, number} events are planned.',
  'outgrown.planned.fits': 'Fewer people, longer think times or less loss would fit.',
  'outgrown.numbered':
    'The scenario has outgrown the simulator: more than {most, number} events have happened.',
  'outgrown.numbered.fits': 'A shorter run, fewer people or longer think times would fit.',
  'outgrown.crowded':
    'The scenario has outgrown the simulator: more than {most, number} events are scheduled within 5 seconds of simulated time.',
  'outgrown.crowded.fits': 'Fewer people, longer think times or slower servers would fit.',
  'outgrown.attempts':
    'The scenario has outgrown the simulator: more than {most, number} requests are in flight at once.',
  'outgrown.attempts.fits': 'Fewer people, or a timeout longer than a request takes, would fit.',
  'outgrown.calls':
    'The scenario has outgrown the simulator: more than {most, number} operations of the session store are in flight at once.',
  'outgrown.calls.fits': 'Fewer people, or a faster store, would fit.',
  'outgrown.copies':
    'The scenario has outgrown the simulator: more than {most, number} copies of sessions are in flight between servers.',
  'outgrown.copies.fits': 'Fewer servers or people, or a shorter lag, would fit.',
  'outgrown.messages':
    'The scenario has outgrown the simulator: more than {most, number} lost messages wait to be retransmitted.',
  'outgrown.messages.fits': 'Fewer people, or connections that time out earlier, would fit.',
  'outgrown.sessions':
    'The scenario has outgrown the simulator: more than {most, number} sessions are kept in one place.',
  'outgrown.sessions.fits': 'Fewer people, or a shorter idle timeout, would fit.',
  'outgrown.services.fits': 'So would fewer services in the chain, or fewer retries between them.',
  'outgrown.causes': 'How many there are depends on {causes, list}.',
  'outgrown.cause': '{path} ({value})',
} as const satisfies Readonly<
  Record<`outgrown.${Growth}` | `outgrown.${Growth}.fits`, string> &
    Record<'outgrown.causes' | 'outgrown.cause' | 'outgrown.services.fits', string>
>);
