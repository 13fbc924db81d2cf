import balancer from './en/fields/balancer';
import cdn from './en/fields/cdn';
import clients from './en/fields/clients';
import deploy from './en/fields/deploy';
import general from './en/fields/general';
import limit from './en/fields/limit';
import network from './en/fields/network';
import orders from './en/fields/orders';
import scaling from './en/fields/scaling';
import servers from './en/fields/servers';
import services from './en/fields/services';
import sessions from './en/fields/sessions';
import store from './en/fields/store';
import token from './en/fields/token';
import { together } from './room';

/** What settings are called, what they do, and where their values come from. */
export default together(
  balancer,
  cdn,
  clients,
  deploy,
  general,
  limit,
  network,
  orders,
  scaling,
  servers,
  services,
  sessions,
  store,
  token,
);
