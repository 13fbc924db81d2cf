import type { ChangeId, FieldValue, Intervention, MeteredRun } from '../engine';
import type { Setup } from '../lessons/course/lesson';
import type words from '../messages/en/learning/challenges';
import type { MessageOf } from '../messages/room';
import type { Situation } from '../state/readings';
import type { Facts } from './facts';

export type Said = MessageOf<typeof words>;

/** What a run has come to by an instant. */
export interface Played extends Pick<MeteredRun, 'metric' | 'measure' | 'counted'> {
  readonly facts: Facts;
}

/** What a goal is read off: the shown run at an instant, and what it is held against. */
export interface Sight extends Situation {
  /** The shown run, until the instant at which it is decided. */
  readonly shown: Played;
  /** The same acts in the run it is held against, in which nothing was turned and nothing else is shown. */
  readonly start: Played;
  /** What that run is called. */
  readonly against: Said;
  /** What the visitor did until then, without what the scenario plans. */
  readonly acts: readonly Intervention[];
  /** Whether the instant has passed at which the challenge is decided. */
  readonly isOver: boolean;
}

/** One of the things that a goal asks for, with the numbers that decide it. */
export interface Finding {
  readonly is: 'holds' | 'broken' | 'open';
  readonly said: Said;
}

export type Check = (sight: Sight) => Finding;

/** A goal in a prepared scenario, and what may be done to reach it. */
export interface Challenge extends Pick<Setup, 'document' | 'readyS'> {
  /** What may be done to the run by hand; empty where only settings and the architecture are chosen. */
  readonly acts: readonly ChangeId[] | 'any';
  /** It is decided so many simulated seconds after the first of these, or after the start where there are none. */
  readonly lastsS: number;
  /** Whether only architectures count in which people carry tokens. */
  readonly needsToken?: true;
  /** Settings, or beginnings of their names, that may be turned though others of their kind may not. */
  readonly free?: readonly string[];
  /** The same, for people to read. */
  readonly allowed?: Said;
  /** What the run is held against, where that is not the document itself: in what it differs, and what it is called. */
  readonly against?: {
    readonly settings: Readonly<Record<string, FieldValue>>;
    readonly said: Said;
  };
  /** All of them have to hold. */
  readonly checks: readonly Check[];
}
