import { room } from '../../room';

/** What the published schema of scenarios tells people. */
export default room({
  'schema.title': 'Stateside scenario',
  'schema.description':
    'Times are in seconds. Whatever is left out takes the default of the time world.',
  'schema.at': 'Seconds.',
  'schema.setting': '{help} Default: {stretched} stretched, {realistic} realistic. {source}',
});
