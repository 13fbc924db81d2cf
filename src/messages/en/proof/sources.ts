import { room } from '../../room';

/** Where the values of settings come from. */
export default room({
  'sources.named': `{named, number} of {count, number} settings name where their value or their range
    comes from.`,
  'sources.illustrative': `The other {count, number} are illustrative, without a source. Some defaults
    deliberately differ from their source. “Measured” means by us, on one machine.{isSlow, select,
    true { This scenario is in slow motion: its times are chosen so that people can watch, and the
    sources are those of real time.}
    other {}}`,
  'sources.search': 'Search settings',
  'sources.found': '{count, plural, one {# setting found.} other {# settings found.}}',
  'sources.setting': 'Setting',
  'sources.default': 'Default',
  'sources.source': 'Source',
  'sources.otherTime': '{isSlow, select, true {slow motion} other {real time}}: {value}',
  'sources.here': '{isTurned, select, true {changed to} other {in this scenario}} {value}',
});
