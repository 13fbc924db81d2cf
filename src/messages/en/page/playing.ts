import { room } from '../../room';

/** What is heard of play, pause and speed. */
export default room({
  'playing.speed': 'Speed {speed, number}x.',
  'playing.plays': 'Playing.',
  'playing.paused': `Paused at {hours, plural, =0 {} one {# hour } other {# hours }}{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, tenths}
    seconds.`,
});
