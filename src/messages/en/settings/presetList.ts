import { room } from '../../room';

/** The presets as a list, and what choosing one has done. */
export default room({
  'presetList.title': 'Presets',
  'presetList.count': '{count, number}',
  'presetList.slow': `These are real values, meant for real time: in slow motion 30 seconds still take
    30 seconds, and some values are not possible.`,
  'presetList.topic.balancer': 'Load balancers',
  'presetList.topic.sessions': 'Session libraries',
  'presetList.topic.store': 'Session stores',
  'presetList.topic.token': 'Token issuers',
  'presetList.inForce': '{title}<aside>, in effect</aside>',
  'presetList.refused': `Nothing was applied. {problems}{isSlow, select, true { In slow motion messages
    take longer than real ones: choose real time above.} other {}}`,
  'presetList.differences': 'Differences from the real product',
  'presetList.undo': 'Undo {title}',
  'presetList.was': '<aside>was </aside>{value}',
});
