import { Action } from '../trace/events';
import { type Workload, wanted } from './workload';

/** The page with one's own bookings. */
const BOOKINGS = 1;

/**
 * Booking a seat, with microservices: whoever is asked calls a second service, and that one a third, which takes the seat.
 * A session says who somebody is, and no more; each service has to learn it.
 */
export const booking = (): Workload => ({
  keeps: 'login',
  connects: false,
  chains: true,
  publicShare: 0,
  looksBy: Action.bookings,
  actions: [
    wanted(Action.bookings, 2, 'GET', { ownPage: BOOKINGS }),
    wanted(Action.book, 1, 'POST', { books: true }),
  ],
});
