import type { Scenario } from '../engine';
import { CONFIGS } from '../proof/configs';

/** Where the parts are in truth, in place of the examples in the settings. */
export interface Addresses {
  readonly balancer: number;
  readonly servers: readonly number[];
}

const textOf = (id: string, scenario: Scenario): string => {
  const config = CONFIGS.find((one) => one.id === id);
  if (config === undefined) throw new Error(`The page hands out no settings for ${id}.`);
  return config.write(scenario);
};

/** "10.0.0.11:8080" and so on stand for the servers, as the text itself says. */
const withServers = (text: string, { servers }: Addresses): string =>
  text.replace(/10\.0\.0\.(\d+):8080/g, (_all, last: string) => {
    const port = servers[Number(last) - 11];
    if (port === undefined) throw new Error(`The settings have a server too many: ${last}.`);
    return `127.0.0.1:${port}`;
  });

/** The settings of HAProxy that the page hands out, with addresses of this machine, and a way to talk to it. */
export const haproxySettings = (scenario: Scenario, at: Addresses, socket: string): string =>
  [
    'global',
    `    stats socket ${socket} mode 600 level admin`,
    '',
    withServers(textOf('haproxy', scenario), at).replace(
      'bind :80',
      `bind 127.0.0.1:${at.balancer}`,
    ),
  ].join('\n');

/** Those of nginx, with what surrounds them in its main file. */
export const nginxSettings = (scenario: Scenario, at: Addresses, folder: string): string =>
  [
    'daemon off;',
    'master_process off;',
    `pid ${folder}/nginx.pid;`,
    'events {}',
    'http {',
    '    access_log off;',
    ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `    ${name}_temp_path ${folder}/nginx-${name};`,
    ),
    withServers(textOf('nginx', scenario), at).replace(
      'listen 80;',
      `listen 127.0.0.1:${at.balancer};`,
    ),
    '}',
    '',
  ].join('\n');
