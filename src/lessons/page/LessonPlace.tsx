import { useMemo } from 'react';
import words from '../../messages/en/learning/lesson';
import missing from '../../messages/en/page/missing';
import { loadable } from '../../ui/loadable';
import { COURSE } from '../course/course';
import { type LessonName, lessonNamed } from '../course/names';
import { LessonView } from './LessonView';
import { NotThere } from './NotThere';

/** The lesson of that name, beside the stage. */
export function LessonPlace({ name }: { readonly name: string }) {
  const found = lessonNamed(name);
  return found === undefined ? (
    <NotThere title={words('lesson.none', { name })} list="lessons" />
  ) : (
    <Fetched key={found} name={found} />
  );
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
