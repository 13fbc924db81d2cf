import { room } from '../../room';

/** What is said where the moving parts of the diagram cannot be drawn. */
export default room({
  'canvas.title': 'The moving parts cannot be drawn here',
  'canvas.line':
    'The simulation goes on, and everything else shows it. The browser says: {why, message}',
  'canvas.again': 'Draw again',
  'canvas.lost': 'The canvas context was lost.',
  'canvas.failed': '{error}',
});
