import { Leg } from '../../engine';

/** Which sentences of the room `network` are about a message on a leg. */
interface Message {
  /** What is said where it is lost. */
  readonly lost: `network.lost.${MessageId}`;
  /** What is said where it is sent again. */
  readonly again: `network.again.${MessageId}`;
  /** What is said where its connection is given up. */
  readonly died: `network.died.${ConnectionId}`;
}

type MessageId =
  | 'request'
  | 'requestTo'
  | 'answer'
  | 'answerOf'
  | 'check'
  | 'checkAnswer'
  | 'toStore'
  | 'toOrders'
  | 'toServer'
  | 'copy'
  | 'personal';
type ConnectionId =
  | 'withBalancer'
  | 'withCdn'
  | 'behindCdn'
  | 'withServer'
  | 'withStore'
  | 'withOrders'
  | 'toServer'
  | 'withReplica'
  | 'personal';

const message = (what: MessageId, connection: ConnectionId): Message => ({
  lost: `network.lost.${what}`,
  again: `network.again.${what}`,
  died: `network.died.${connection}`,
});

/** The sentences for every leg. */
export const MESSAGES: Readonly<Record<Leg, Message>> = {
  [Leg.clientToBalancer]: message('request', 'withBalancer'),
  [Leg.clientToCdn]: message('request', 'withCdn'),
  [Leg.cdnToBalancer]: message('request', 'behindCdn'),
  [Leg.balancerToServer]: message('requestTo', 'withServer'),
  [Leg.serverToBalancer]: message('answerOf', 'withServer'),
  [Leg.balancerToClient]: message('answer', 'withBalancer'),
  [Leg.balancerToCdn]: message('answer', 'behindCdn'),
  [Leg.cdnToClient]: message('answer', 'withCdn'),
  [Leg.checkToServer]: message('check', 'withServer'),
  [Leg.checkToBalancer]: message('checkAnswer', 'withServer'),
  [Leg.serverToStore]: message('toStore', 'withStore'),
  [Leg.storeToServer]: message('toServer', 'withStore'),
  [Leg.serverToServer]: message('toServer', 'toServer'),
  [Leg.serverToOrders]: message('toOrders', 'withOrders'),
  [Leg.ordersToServer]: message('toServer', 'withOrders'),
  [Leg.serverToClient]: message('personal', 'personal'),
  [Leg.storeToReplica]: message('copy', 'withReplica'),
};
