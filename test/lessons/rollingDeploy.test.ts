/**
 * Goal: the lesson about rolling deploys leads on, and says what came of it, also where by chance nobody was hit twice.
 * Method: the instant of two simulated minutes at which a deploy comes out like that.
 */
import { expect, it } from 'vitest';
import { stageOf } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import { saidOf } from '../../src/lessons/course/lesson';
import { logins } from '../../src/lessons/rolling-deploy/readings';
import { render } from '../../src/messages/room';

it('goes on where nobody had to log in twice, and does not say that somebody had', async () => {
  const lesson = await COURSE['rolling-deploy'].load();
  const lab = stageOf(lesson.setup, 68.75);
  lab.act({ do: 'change', change: 'deploy', target: 0 });
  const [, , over] = lesson.observe;
  if (over?.is !== 'moment') throw new Error('It waits for the end of the deploy.');
  for (let tenths = 0; over.happened(lab.situation) === false && tenths < 600; tenths += 1)
    lab.play(0.1);
  const observed = lab.situation;
  expect(over.happened(observed)).not.toBe(false);
  // Nor does anything come after it.
  lab.play(30);
  expect(logins(lab.view, 'sticky')).toBe(8);
  expect(logins(observed.run, 'sticky')).toBe(8);
  if (lesson.predict.of !== 'run') throw new Error('It asks about the run.');
  const held = lesson.predict.options.filter(({ holds }) => holds(observed));
  expect(held.map(({ text }) => render(saidOf(text, observed)))).toEqual([
    'Everybody, once: each server has its turn once.',
  ]);
  const why = lesson.explain.why.filter(({ holds }) => holds(observed));
  const said = why.flatMap(({ text, more }) => (more === undefined ? [text] : [text, more]));
  expect(said.map((text) => render(saidOf(text, observed))).join(' ')).not.toContain(
    'Some logged in on a server whose own turn came later',
  );
});
