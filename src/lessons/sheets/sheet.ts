import course from '../../messages/en/learning/course';
import lessonWords from '../../messages/en/learning/lesson';
import sheets from '../../messages/en/learning/sheets';
import architectures from '../../messages/en/stage/architectures';
import type { AnyMessage } from '../../messages/formats';
import { render, together } from '../../messages/room';
import type { Situation } from '../../state/readings';
import { unmarked } from '../../ui/Marked';
import { COURSE } from '../course/course';
import { type Claim, type Item, type Lesson, metIn, saidOf, type Text } from '../course/lesson';
import type { LessonName } from '../course/names';
import { byPerson } from '../reading/byPerson';
import { fatesIn } from '../reading/fates';
import type { Seen } from '../reading/following';

export const words = together(sheets, course, lessonWords, architectures);

/** A lesson that was gone through without a page, by somebody who does what is asked. */
export interface Walk {
  /** When the question is asked. */
  readonly asked: Situation;
  readonly seen: readonly Seen[];
  /** Once everything to observe has happened. */
  readonly observed: Situation;
  readonly tried: readonly Seen[];
  /** Once everything under "Now try" has happened. */
  readonly ended: Situation;
}

/** Something to look for, and what is seen there. */
interface Row {
  readonly lookFor: string;
  readonly saw: string;
  readonly at: string;
}

/** All that stands on paper about a lesson, in words. */
export interface Sheet {
  readonly name: LessonName;
  readonly title: string;
  readonly minutes: number;
  readonly goal: string;
  readonly hook: string;
  readonly question: string;
  /** Names of those who are asked about one by one; null where the question is about the run. */
  readonly people: readonly string[] | null;
  /** What has come of it for each of them. */
  readonly byPerson: ReturnType<typeof byPerson>;
  readonly fates: readonly string[];
  readonly options: readonly { readonly text: string; readonly isRight: boolean }[];
  readonly misconceptions: readonly {
    /** The answer in which it shows, where it is one answer. */
    readonly answer: string | null;
    readonly idea: string;
    readonly reply: string;
  }[];
  readonly observe: readonly Row[];
  readonly why: readonly string[];
  readonly nowTry: {
    readonly text: string;
    readonly rows: readonly Row[];
    readonly shows: readonly string[];
    /** Empty where the lesson is not about what to choose. */
    readonly needs: readonly {
      readonly need: string;
      readonly met: string;
      readonly price: string;
    }[];
    /** What is above them. */
    readonly needsTitle: string;
  };
  readonly transfer: {
    readonly question: string;
    readonly options: readonly {
      readonly text: string;
      readonly reason: string;
      readonly isRight: boolean;
    }[];
  };
  readonly leavesOut: readonly string[];
  readonly goOn: readonly string[];
  /** The stage when the question is asked. */
  readonly stage: Situation;
}

/** What stands on paper about a lesson that was gone through. */
export function sheetOf(name: LessonName, lesson: Lesson, walk: Walk): Sheet {
  const { predict, explain, nowTry, question, simplifies, teaching } = lesson;
  const { asked, observed, ended } = walk;
  const said = (text: Text<AnyMessage>, sight: Situation) => unmarked(render(saidOf(text, sight)));
  const whole = ({ text, more }: Claim<AnyMessage>, sight: Situation) =>
    more === undefined ? said(text, sight) : `${said(text, sight)} ${said(more, sight)}`;
  const plain = (message: AnyMessage) => unmarked(render(message));
  return {
    name,
    title: words(`course.${name}`),
    minutes: COURSE[name].minutes,
    goal: plain(teaching.goal),
    hook: said(lesson.hook, asked),
    question: said(predict.ask, asked),
    people: predict.of === 'people' ? observed.run.system.people.map(({ name }) => name) : null,
    byPerson: byPerson(lesson, observed),
    fates: fatesIn(asked).map((fate) => words(`lesson.fate.${fate}`)),
    options:
      predict.of === 'people'
        ? []
        : predict.options.map(({ text, holds }) => ({
            text: said(text, asked),
            isRight: holds(observed),
          })),
    misconceptions:
      predict.of === 'people'
        ? predict.misconceptions.map(({ idea, reply }) => ({
            answer: null,
            idea: plain(idea),
            reply: said(reply, observed),
          }))
        : predict.options.flatMap(({ text, misconception }) =>
            misconception === null
              ? []
              : [
                  {
                    answer: said(text, asked),
                    idea: plain(misconception.idea),
                    reply: said(misconception.reply, observed),
                  },
                ],
          ),
    observe: rowsOf(lesson.observe, walk.seen, asked),
    why: explain.why.map((claim) => whole(claim, observed)),
    nowTry: {
      text: said(nowTry.text, observed),
      rows: rowsOf(nowTry.items, walk.tried, observed),
      shows: nowTry.shows.map((claim) => whole(claim, ended)),
      needs: metIn<AnyMessage>(nowTry.needs, ended).map(({ need, by, price }) => ({
        need: plain(need),
        met: words('lesson.metBy', { by: by.map((one) => words(`architectures.${one}`)) }),
        price: price === null ? '' : unmarked(words('lesson.price', { price })),
      })),
      needsTitle: words('lesson.needs', { us: ended.run.system.timeUs }),
    },
    transfer: {
      question: plain(question.ask),
      options: question.options.map(({ text, reason }, index) => ({
        text: plain(text),
        reason: plain(reason),
        isRight: index === question.right,
      })),
    },
    leavesOut: simplifies.map(plain),
    goOn: teaching.goOn.map(plain),
    stage: asked,
  };
}

function rowsOf(
  items: readonly Item<AnyMessage>[],
  seen: readonly Seen[],
  before: Situation,
): readonly Row[] {
  return items.map((item, index) => {
    const { said, atUs } = seen[index] as Seen;
    const text = unmarked(render(said));
    const at = words('sheets.at', { us: atUs });
    if (item.is === 'task' && item.result === undefined) return { lookFor: text, saw: '', at };
    const asked = item.is === 'task' ? item.text : item.watch;
    return { lookFor: unmarked(render(saidOf(asked, before))), saw: text, at };
  });
}
