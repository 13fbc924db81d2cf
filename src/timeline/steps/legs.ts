import { Leg } from '../../engine';

/** A message on a leg, by the names of the server and the person there. */
interface Message {
  /** What it is. */
  sent(server: string, who: string): string;
  /** What is said where it is lost. */
  lost(server: string, who: string): string;
  /** The two ends of its connection. */
  between(server: string, who: string): string;
}

const withStore = (server: string): string => `between ${server} and the session store`;
const withServer = (server: string): string => `between the load balancer and ${server}`;
const withBalancer = (_server: string, who: string): string =>
  `between ${who} and the load balancer`;
const withCdn = (_server: string, who: string): string => `between ${who} and the CDN`;
const behindCdn = (): string => 'between the CDN and the load balancer';

const request = {
  sent: (_server: string, who: string) => `${who}’s request to the load balancer`,
  lost: (_server: string, who: string) =>
    `${who}’s request is lost on the way to the load balancer`,
};
const answer = {
  sent: (_server: string, who: string) => `The answer to ${who}`,
  lost: (_server: string, who: string) => `The answer to ${who} is lost on the way`,
};
const toServer = {
  sent: (server: string) => `A message to ${server}`,
  lost: (server: string) => `A message to ${server} is lost`,
};
const check = {
  sent: (server: string) => `A health check of ${server}`,
  lost: (server: string) => `A health check of ${server} is lost on the way`,
};
const checkAnswer = {
  sent: (server: string) => `The answer of ${server} to a health check`,
  lost: (server: string) => `The answer of ${server} to a health check is lost`,
};
const fromServer = (whereto: string) => ({
  sent: (server: string) => `A message from ${server} to ${whereto}`,
  lost: (server: string) => `A message from ${server} to ${whereto} is lost`,
});
const withOrders = (server: string): string => `between ${server} and the orders database`;

/** The words for every leg. */
export const MESSAGES: Readonly<Record<Leg, Message>> = {
  [Leg.clientToBalancer]: { ...request, between: withBalancer },
  [Leg.clientToCdn]: { ...request, between: withCdn },
  [Leg.cdnToBalancer]: { ...request, between: behindCdn },
  [Leg.balancerToServer]: {
    sent: (server, who) => `${who}’s request to ${server}`,
    lost: (server, who) => `${who}’s request is lost on the way to ${server}`,
    between: withServer,
  },
  [Leg.serverToBalancer]: {
    sent: (server, who) => `The answer of ${server} to ${who}`,
    lost: (server, who) => `The answer of ${server} to ${who} is lost on the way`,
    between: withServer,
  },
  [Leg.balancerToClient]: { ...answer, between: withBalancer },
  [Leg.balancerToCdn]: { ...answer, between: behindCdn },
  [Leg.cdnToClient]: { ...answer, between: withCdn },
  [Leg.checkToServer]: { ...check, between: withServer },
  [Leg.checkToBalancer]: { ...checkAnswer, between: withServer },
  [Leg.serverToStore]: { ...fromServer('the session store'), between: withStore },
  [Leg.storeToServer]: { ...toServer, between: withStore },
  [Leg.serverToServer]: { ...toServer, between: (server) => `to ${server}` },
  [Leg.serverToOrders]: { ...fromServer('the orders database'), between: withOrders },
  [Leg.ordersToServer]: { ...toServer, between: withOrders },
  [Leg.storeToReplica]: {
    sent: () => 'A copy for the replica',
    lost: () => 'A copy for the replica is lost',
    between: () => 'between the session store and its replica',
  },
};
