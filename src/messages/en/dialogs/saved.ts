import { room } from '../../room';

/** Of the run from before a reload, or of a tab that was closed: that it goes on, or why it does not. */
export default room({
  'saved.restored': 'Restored the run from before the reload.',
  'saved.back': 'Your run goes on where it was.',
  'saved.left': 'The run that was open last in this browser is kept.',
  'saved.partly': 'Not everything could be restored',
  'saved.noBranches': 'The run is here, but its branches and what could be undone cannot be read.',
  'saved.startAfresh': 'Start afresh',
  'saved.afresh': 'Started afresh.',
  'saved.another': 'The run that this tab was showing before is kept.',
  'saved.backToIt': 'Back to my run',
  'saved.aside': 'A run of this tab that could not be restored is kept.',
  'saved.download': 'Download it',
  'saved.notRestored': 'The run from before the reload could not be restored',
  'saved.notBack': 'Your run could not be restored',
  'saved.damaged': 'The saved run is damaged, or another version of the page has saved it.',
  'saved.updated': 'The page has been updated since, and might play it differently.',
  'saved.failed': 'It was tried, but did not start.',
});
