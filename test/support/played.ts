import { ARCHITECTURES, sideBySide } from '../../src/engine';
import titles from '../../src/messages/en/stage/architectures';

/** The architectures that the page plays where a run names none on request, in the order in which it shows them. */
export const PLAYED = ARCHITECTURES.filter(({ id }) => sideBySide().includes(id)).map((one) => ({
  ...one,
  title: titles(`architectures.${one.id}`),
}));
