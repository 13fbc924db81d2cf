import type { Act } from '../../controls/acting';
import type { ArchitectureId, ChangeId, FieldValue } from '../../engine';
import type { AnyMessage } from '../../messages/formats';
import type { Situation } from '../../state/readings';
import type { Fate } from '../reading/fates';

/** Something that a lesson says: always the same, or with what it says it of, read off the run. */
export type Text<M> = M | ((sight: Situation) => M);

/** The stage that a lesson is about. */
export interface Setup {
  /** A scenario document, as anybody could write it. */
  readonly document: {
    readonly version: 1;
    readonly name: string;
    readonly description: string;
    readonly architecture: ArchitectureId;
    readonly [field: string]: unknown;
  };
  /** Simulated seconds that have passed when it is shown first. */
  readonly readyS: number;
  /** Simulated seconds for which it stays fit for the lesson while somebody thinks; 90 unless said. */
  readonly freshS?: number;
}

/** One answer to choose from. */
interface Option<M> {
  readonly text: Text<M>;
  /** Whether the run came out like that: read off it, never declared. */
  holds(sight: Situation): boolean;
  /** Null for the one that is usually right. */
  readonly misconception: Misconception<M> | null;
}

/** What is asked before anything is seen. */
type Prediction<M> =
  | { readonly of: 'run'; readonly ask: Text<M>; readonly options: readonly Option<M>[] }
  /** What becomes of each person: everybody is put into one of four groups. */
  | {
      readonly of: 'people';
      readonly ask: Text<M>;
      readonly misconceptions: readonly (Misconception<M> & {
        /** Whether it shows in what was expected of each person. */
        shows(fates: readonly (Fate | null)[], sight: Situation): boolean;
      })[];
    };

/** An idea that makes a wrong answer tempting, and what speaks against it in this run. */
interface Misconception<M> {
  readonly idea: M;
  readonly reply: Text<M>;
}

/** Something that the visitor does; it is behind when it is done, or when what is looked for has come of it. */
export type Task<M> = {
  readonly is: 'task';
  readonly text: Text<M>;
  readonly result?: Result<M>;
} & (
  | { readonly act: Exclude<Act, { readonly do: 'turn' }> }
  /** Settings have no button of their own, so this one needs words. */
  | { readonly act: Extract<Act, { readonly do: 'turn' }>; readonly label: M }
);

/** Something that happens in the model. */
export interface Result<M> {
  /** What to look for until then. */
  readonly watch: Text<M>;
  /**
   * Whether it has happened by the instant that is shown: the instant (in microseconds) at which it did, where the run
   * knows it.
   */
  happened(sight: Situation): number | boolean;
  /** Said once it is first seen to have happened. That may be later than it did, so figures are those "so far". */
  readonly text: Text<M>;
}

export type Item<M> = Task<M> | ({ readonly is: 'moment' } & Result<M>);

/** A sentence about the run, what there is to add to it, and what makes both true. */
export interface Claim<M> {
  readonly text: Text<M>;
  readonly more?: Text<M>;
  /** The architecture that it is about, where that is not the one that is shown. */
  readonly under?: ArchitectureId;
  holds(sight: Situation): boolean;
}

/** Something that is needed, and the architecture that has it. */
export interface Need<M> {
  readonly text: Text<M>;
  /** Whether an architecture met the need: read off the run, for each of them. */
  isMet(run: Situation['run'], architecture: ArchitectureId): boolean;
  /** The one that usually does, and no other. */
  readonly choice: ArchitectureId;
  /** What it costs, said where it is that one. */
  readonly price: Text<M>;
}

/** What to choose for which need. */
interface Needs<M> {
  /** Whether a run went as the needs take it: of another they say nothing, and a claim beside them does not hold. */
  isUsual(sight: Situation): boolean;
  readonly all: readonly Need<M>[];
}

/** What is said of each person, in a column of its own. */
export type PersonColumn<M> =
  /** What has become of them under an architecture; under the shown one where it is null. */
  | { readonly of: 'outcome'; readonly under: ArchitectureId | null }
  /** What they asked for last, and whether they got it. */
  | { readonly of: 'latest' }
  /** In words of the lesson. */
  | {
      readonly of: 'own';
      readonly head: M;
      says(sight: Situation, person: number): readonly M[];
    };

/** What has become of each person, where the run goes on under one architecture. */
export const outcome: PersonColumn<never> = { of: 'outcome', under: null };

/** What each person asked for last. */
export const latest: PersonColumn<never> = { of: 'latest' };

/** What has become of each person under several, side by side. */
export const outcomesUnder = (
  ...architectures: readonly ArchitectureId[]
): readonly PersonColumn<never>[] => architectures.map((under) => ({ of: 'outcome', under }));

/** A lesson; everything in it is needed but for needs, in the order in which it is met. */
export interface Lesson<M extends AnyMessage = AnyMessage> {
  readonly setup: Setup;
  readonly hook: Text<M>;
  readonly predict: Prediction<M>;
  readonly observe: readonly Item<M>[];
  readonly explain: {
    /** What is beside the prediction, person by person; a crowd is counted instead. */
    people(sight: Situation): readonly PersonColumn<M>[];
    readonly why: readonly Claim<M>[];
    /** The instant (in microseconds) of what decides it, and what is to be seen there. */
    readonly decides: { at(sight: Situation): number | null; readonly text: M };
  };
  readonly nowTry: {
    /** Another stage; without it the run goes on. */
    readonly setup?: Setup;
    readonly text: Text<M>;
    readonly items: readonly Item<M>[];
    readonly shows: readonly Claim<M>[];
    /** What to choose for which need, where the lesson is about that. */
    readonly needs?: Needs<M>;
  };
  readonly question: {
    readonly ask: M;
    /** Each with a reason, whether it is right or not. */
    readonly options: readonly { readonly text: M; readonly reason: M }[];
    /** Index of the right one. */
    readonly right: number;
  };
  readonly simplifies: readonly M[];
  /** For teachers: what can be said afterwards, and questions to go on with. */
  readonly teaching: { readonly goal: M; readonly goOn: readonly [M, M, M] };
}

/** A lesson that says messages of one room, which is fetched with it, and of no other. */
export const lesson = <M extends AnyMessage>(
  _words: { of(message: M): string },
  it: Lesson<M>,
): Lesson => it as unknown as Lesson;

/** A need, what met it in a run, and what that costs; null where it is not the usual one alone. */
interface Met<M> {
  readonly need: M;
  readonly by: readonly ArchitectureId[];
  readonly price: M | null;
}

/** What each need says of a run; nothing of one that went another way. */
export const metIn = <M>(needs: Needs<M> | undefined, sight: Situation): readonly Met<M>[] =>
  needs?.isUsual(sight) ? needs.all.map((need) => metOf(need, sight)) : [];

function metOf<M>({ text, isMet, choice, price }: Need<M>, sight: Situation): Met<M> {
  const { run } = sight;
  const by = run.lanes.map(({ architecture }) => architecture).filter((one) => isMet(run, one));
  const isIt = by.length === 1 && by[0] === choice;
  return { need: saidOf(text, sight), by, price: isIt ? saidOf(price, sight) : null };
}

/** A task to break or mend something. */
export const toDo = <M>(text: Text<M>, change: ChangeId, target = 0): Task<M> => ({
  is: 'task',
  text,
  act: { do: 'change', change, target },
});

/** A task to look at the same run under another architecture. */
export const toShow = <M>(text: Text<M>, architecture: ArchitectureId): Task<M> => ({
  is: 'task',
  text,
  act: { do: 'show', architecture },
});

/** A task to turn settings. */
export const toTurn = <M>(
  text: Text<M>,
  label: M,
  settings: Readonly<Record<string, FieldValue>>,
): Task<M> => ({ is: 'task', text, label, act: { do: 'turn', settings } });

/** A task, and what is to come of it. */
export const thenSee = <T, W, S>(
  task: Task<T>,
  result: Pick<Result<W>, 'watch'> & Omit<Result<S>, 'watch'>,
): Task<T | W | S> => ({ ...task, result });

/** What it says at this instant. */
export const saidOf = <M>(text: Text<M>, sight: Situation): M =>
  typeof text === 'function' ? (text as (sight: Situation) => M)(sight) : text;
