import { findMessages, keepMessage } from '../connections/messages';
import type { Call } from '../state/call';
import { KEYS } from '../state/disk';
import type { World } from '../state/world';
import { saveLater } from './disk';
import { replicateBeside } from './replica';

/** The store performs a call about messages from person to person. */
export function performMessageCall(world: World, call: Call): void {
  const { messages } = world.store.table;
  const { session: message, addressee, person, client } = call;
  if (call.verb === 'find-messages') {
    call.messages = findMessages(world, messages, person);
    return;
  }
  keepMessage(world, messages, message, { client, addressee, addresseePerson: person });
  saveLater(world, KEYS);
  replicateBeside(world, [message, { person }]);
}
