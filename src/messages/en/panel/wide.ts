import { room } from '../../room';

/** The lanes side by side, as wide as the page. */
export default room({
  'wide.print': 'Print',
  'wide.title': '{title} in full',
  'wide.people': 'People',
  'wide.did': 'What it did to them',
  'wide.fulfilled': 'Actions fulfilled',
  'wide.bytes': 'Bytes per request',
  'wide.latency': '{isSlow, select, true {Latency in real time} other {Latency}}',
  'wide.slow': 'Latency in slow motion',
  'wide.letIn': 'Let in after a ban or logout',
});
