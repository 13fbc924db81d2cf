import { room } from '../../room';

/** The picture as a table: a row per person, or per group of a crowd. */
export default room({
  'rightNow.title': 'Right now',
  'rightNow.person': 'Person',
  'rightNow.state': 'State',
  'rightNow.keptIn': 'Session kept in',
  'rightNow.lastServer': 'Last server',
  'rightNow.lastResult': 'Last result',
  'rightNow.noServer': 'none yet',
  'rightNow.progressLost': '{state}, progress lost',
  'rightNow.transferLost': '{state}, transfer lost',
  'rightNow.toldFailed': '{state}, believes that a transfer failed that was made',
  'rightNow.cartLost': '{state}, cart lost',
});
