import { room } from '../../room';

/** The dialogs of the page, before they are there. */
export default room({
  'dialogs.howTrue': 'How true is this?',
  'dialogs.loading': 'Loading…',
  'dialogs.noHelp': 'The help could not be loaded.',
  'dialogs.noScenarios': 'The choice of scenarios could not be loaded.',
  'dialogs.noRuns': 'What plays many runs could not be loaded.',
  'dialogs.noTable': 'The large table could not be loaded.',
  'dialogs.noCharts': 'The charts could not be loaded.',
  'dialogs.noProof': 'The proof could not be loaded.',
  'dialogs.noShare': 'The link could not be made: a part of the page is missing.',
  'dialogs.noExport': 'The export could not be loaded.',
  'dialogs.noLessons': 'The list of lessons could not be loaded.',
  'dialogs.noChoice': 'What helps to choose could not be loaded.',
  'dialogs.noUseCases': 'The list of use cases could not be loaded.',
  'dialogs.noChallenges': 'The list of challenges could not be loaded.',
  'dialogs.noReport': 'The report could not be loaded.',
});
