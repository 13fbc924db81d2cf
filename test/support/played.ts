import { ARCHITECTURES, sideBySide } from '../../src/engine';

/** The architectures that the page plays where a run names none on request, in the order in which it shows them. */
export const PLAYED = ARCHITECTURES.filter(({ id }) => sideBySide().includes(id));
