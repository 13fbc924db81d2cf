import { clientName, Leg, serverName, TraceKind, unpackHop } from '../../engine';
import type { StepTable } from './describe';

/** What is sent on a leg. */
function sentOn(leg: Leg, server: string, who: string): string {
  switch (leg) {
    case Leg.clientToBalancer:
    case Leg.clientToCdn:
    case Leg.cdnToBalancer:
      return `${who}’s request to the load balancer`;
    case Leg.balancerToServer:
      return `${who}’s request to ${server}`;
    case Leg.serverToBalancer:
      return `The answer of ${server} to ${who}`;
    case Leg.balancerToClient:
    case Leg.balancerToCdn:
    case Leg.cdnToClient:
      return `The answer to ${who}`;
    case Leg.checkToServer:
      return `A health check of ${server}`;
    case Leg.checkToBalancer:
      return `The answer of ${server} to a health check`;
    case Leg.serverToStore:
      return `A message from ${server} to the session store`;
    default:
      return `A message to ${server}`;
  }
}

/** The two ends of a connection. */
function between(leg: Leg, server: string, who: string): string {
  switch (leg) {
    case Leg.balancerToServer:
    case Leg.serverToBalancer:
      return `between the load balancer and ${server}`;
    case Leg.cdnToBalancer:
    case Leg.balancerToCdn:
      return 'between the CDN and the load balancer';
    case Leg.clientToCdn:
    case Leg.cdnToClient:
      return `between ${who} and the CDN`;
    case Leg.clientToBalancer:
    case Leg.balancerToClient:
      return `between ${who} and the load balancer`;
    case Leg.serverToServer:
      return `to ${server}`;
    default:
      return `between ${server} and the session store`;
  }
}

/** Steps of messages that were lost, and are sent again or given up. */
export const TRANSPORT_STEPS: StepTable = {
  [TraceKind.sentAgain]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return `${sentOn(leg, serverName(server), clientName(client))} is sent again.`;
  },
  [TraceKind.connectionDied]: ({ b }) => {
    const { leg, server, client } = unpackHop(b);
    return `The connection ${between(leg, serverName(server), clientName(client))} is given up.`;
  },
};
