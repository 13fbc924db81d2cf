import { room } from '../../room';

/** The panel's tabs, and what stands in the place of one that could not be fetched. */
export default room({
  'panel.title': 'What is happening',
  'panel.now': 'Now',
  'panel.figures': 'Figures',
  'panel.explain': 'Explain',
  'panel.log': 'Log',
  'panel.settings': 'Settings',
  'panel.noFigures': 'The figures could not be loaded.',
  'panel.noExplanation': 'The explanation could not be loaded.',
  'panel.noLog': 'The log could not be loaded.',
  'panel.noSettings': 'The settings could not be loaded.',
  'panel.howTrue': 'How true is this?',
});
