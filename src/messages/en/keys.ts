import { room } from '../room';

/** The keyboard help. */
export default room({
  'keys.title': 'Keyboard',
  'keys.inTime': 'Time',
  'keys.inArchitecture': 'Architecture',
  'keys.inDiagram': 'Diagram',
  'keys.inPage': 'Page',
  'keys.play':
    'Play or pause: Alt+K anywhere, K except in text fields, Space where nothing has the focus',
  'keys.step': 'Step one event (pauses first)',
  'keys.slower': 'Slower',
  'keys.faster': 'Faster',
  'keys.restart': 'Restart: back to the beginning, nothing broken',
  'keys.reset': 'Reset all: back to what this link opens',
  'keys.architecture': '{architecture, message}',
  'keys.onRequest': '{architecture, message}, in a run that names it',
  'keys.toggleNode': 'Stop or start the focused node',
  'keys.scenario': 'Choose or open a scenario',
  'keys.share': 'Share this run',
  'keys.log': 'Event log',
  'keys.theme': 'Next theme',
  'keys.fullScreen': 'Full screen',
  'keys.help': 'Keyboard help',
  'keys.nextList': 'To the next list of nodes',
  'keys.withinList': 'Within a list',
  'keys.besideList': 'To the list beside it',
  'keys.press': 'Stop or start this node; details of a person',
  'keys.menu': 'More actions for this node (also: right click, long press, menu key)',
  'keys.close': 'Close the topmost dialog',
  'keys.single': 'Single keys can be switched off in Preferences. Alt+K and Alt+R always work.',
  'keys.ofMany': 'Keys apply to the simulation that has the focus.',
});
