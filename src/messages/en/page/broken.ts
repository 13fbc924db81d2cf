import { room } from '../../room';

/** Said where otherwise the page would be blank. */
export default room({
  'broken.label': 'Something went wrong',
  'broken.title': 'The page stopped drawing',
  'broken.why': `This is a defect in the page, or something has changed the page from outside, as browser
    translation does. The run goes on behind it: {error}`,
  'broken.drawAgain': 'Draw again',
  'broken.restart': 'Restart',
});
