import { room } from '../../room';

/** The log: what it can be narrowed to, and taking it elsewhere. */
export default room({
  'log.nothing': 'Nothing logged yet.',
  'log.search': 'Search the log',
  'log.show': 'Show in the log',
  'log.of.all': 'Everything',
  'log.of.changes': 'What was done and noticed',
  'log.of.losses': 'What people lost',
  'log.of.errors': 'Errors',
  'log.of.orders': 'Orders',
  'log.of.transfers': 'Transfers',
  'log.of.conclusions': 'What it came to',
  'log.whose': 'Under {title}; another architecture has a log of its own.',
  'log.all': '{all, plural, one {# sentence} other {# sentences}}.',
  'log.some': `{shown, plural,
    =0 {None of {all, plural, one {# sentence} other {# sentences}}.}
    other {# of {all, plural, one {# sentence} other {# sentences}}.}
  }`,
  'log.latest': `No more than the latest {count, number} are kept: for older ones, go to an earlier
    instant.`,
  'log.at': '{us, instant}',
  'log.copy': 'Copy as text',
  'log.copied': 'Copied',
  'log.failed': 'It could not be copied',
  'log.told': '{text}.',
});
