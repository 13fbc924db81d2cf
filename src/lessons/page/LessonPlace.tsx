import { useEffect, useMemo } from 'react';
import words from '../../messages/en/lesson';
import missing from '../../messages/en/missing';
import { usePlayer } from '../../state/hooks';
import { loadable } from '../../ui/loadable';
import { COURSE } from '../course/course';
import { type LessonName, lessonNamed } from '../course/names';
import { LessonView } from './LessonView';

/** The lesson of that name, beside the stage. */
export function LessonPlace({ name }: { readonly name: string }) {
  const found = lessonNamed(name);
  return found === undefined ? <NoLesson name={name} /> : <Fetched key={found} name={found} />;
}

/** Whoever asked for a lesson that does not exist finds those that do. */
function NoLesson({ name }: { readonly name: string }) {
  const player = usePlayer();
  useEffect(() => {
    const page = player.page.getState();
    page.learn(null);
    page.notify({ title: words('lesson.none', { name }), lines: [], kind: 'quiet' });
    page.open('lessons');
  }, [player, name]);
  return null;
}

function Fetched({ name }: { readonly name: LessonName }) {
  const Part = useMemo(
    () =>
      loadable(
        async () => {
          const lesson = await COURSE[name].load();
          return () => <LessonView name={name} lesson={lesson} />;
        },
        { missing: () => missing('missing.lesson'), asked: true },
      ),
    [name],
  );
  return <Part />;
}
