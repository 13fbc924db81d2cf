import inMemory from '../../messages/en/cards/inMemory';
import mending from '../../messages/en/cards/mending';
import scenarios from '../../messages/en/cards/scenarios';
import shared from '../../messages/en/cards/shared';
import sticky from '../../messages/en/cards/sticky';
import store from '../../messages/en/cards/store';
import tokens from '../../messages/en/cards/tokens';
import architectures from '../../messages/en/stage/architectures';
import who from '../../messages/en/told/who';
import { type MessageOf, together } from '../../messages/room';

/** Everything that cards say. */
const cards = together(inMemory, mending, scenarios, shared, sticky, store, tokens);
/** The same, with whom and what they say it of: the run may not have told anything yet. */
export const words = together(cards, architectures, who);

/** Something that a card says, with what it says it of. */
export type Said = MessageOf<typeof cards>;

/** Id of something that is the same in every run. */
export type Fixed = Exclude<Said, { readonly args: unknown }>['id'];
