import { room } from '../../room';

/** The settings as a whole: looking for them, turning them back, and what they are grouped under. */
export default room({
  'settings.search': 'Search settings',
  'settings.searchAll': 'Search {count, number} settings',
  'settings.changed': '{count, plural, one {# setting changed} other {# settings changed}}',
  'settings.replaying': 'Replaying…',
  'settings.resetAll': 'Reset all settings',
  'settings.matters': 'What matters for {title}',
  'settings.rest': 'Everything else',
  'settings.oneMore': `One more way: <address>{title}</address>. {about} This starts the run over, with it
    beside the others.`,
  'settings.count': '{count, number}',
  'settings.countChanged': '{changed, number} of {count, number} changed',
  'settings.found': `{count, plural,
    =0 {No setting matches “{query}”.}
    one {# setting found.}
    other {# settings found.}
  }`,
});
