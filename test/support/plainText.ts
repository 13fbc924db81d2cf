import { room } from '../../src/messages/room';
import type { Told } from '../../src/messages/told';

/** What the build makes of the text "{text}". */
const compiled = ({ text }: { readonly text: string }): string => text;

room({ 'test.text': compiled as unknown as '{text}' });

/** A text as a message of the run, for tests that are not about what is told. */
export const plain = (text: string): Told =>
  ({ id: 'test.text', args: { text } }) as unknown as Told;
