import type words from '../../messages/en/lessons/whichOne';
import type { MessageOf } from '../../messages/room';
import { laneOf } from '../../state/readings';
import type { Need } from '../course/lesson';
import {
  bytesUnder,
  letInUnder,
  lostUnder,
  MEETS,
  meanUs,
  peopleOut,
  server,
  who,
} from './readings';

type LessonMessage = MessageOf<typeof words>;

/** What is needed, and what it costs. */
export const needs: readonly Need<LessonMessage>[] = [
  {
    text: { id: 'lessons.which-one.need.store' },
    choice: 'central-store',
    isMet: MEETS.shutOut,
    price: ({ run }) => ({
      id: 'lessons.which-one.need.store.price',
      args: {
        lost: lostUnder(run, 'central-store'),
        store: meanUs(run, 'central-store'),
        sticky: meanUs(run, 'sticky'),
      },
    }),
  },
  {
    text: { id: 'lessons.which-one.need.sticky' },
    choice: 'sticky',
    isMet: MEETS.near,
    price: ({ run }) => ({
      id: 'lessons.which-one.need.sticky.price',
      args: { lost: lostUnder(run, 'sticky'), server },
    }),
  },
  {
    text: { id: 'lessons.which-one.need.jwt' },
    choice: 'jwt',
    isMet: MEETS.anywhere,
    price: ({ run }) => ({
      id: 'lessons.which-one.need.jwt.price',
      args: {
        who,
        times: letInUnder(run, 'jwt'),
        out: peopleOut(run, 'jwt'),
        jwt: bytesUnder(run, 'jwt'),
        sticky: bytesUnder(run, 'sticky'),
      },
    }),
  },
  {
    text: { id: 'lessons.which-one.need.hybrid' },
    choice: 'hybrid',
    isMet: MEETS.apart,
    price: ({ run }) => ({
      id: 'lessons.which-one.need.hybrid.price',
      args: {
        who,
        times: letInUnder(run, 'hybrid'),
        out: peopleOut(run, 'hybrid'),
        hybrid: meanUs(run, 'hybrid'),
        carts: laneOf(run, 'hybrid').cartsLost.total,
      },
    }),
  },
];
