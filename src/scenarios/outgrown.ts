import { FIELDS, type FieldValue, type Growth, type Overload, valueInWords } from '../engine';

interface Words {
  /** After "more than 1,048,576". */
  readonly grown: string;
  /** The settings that decide how many there are. */
  readonly settings: readonly string[];
  readonly fits: string;
}

const WORDS: Readonly<Record<Growth, Words>> = {
  planned: {
    grown: 'events are planned',
    settings: ['clients.count', 'clients.thinkTime', 'network.loss', 'sessions.idleTimeout'],
    fits: 'Fewer people, longer think times or less loss',
  },
  numbered: {
    grown: 'events have happened',
    settings: ['clients.count', 'clients.thinkTime', 'servers.serviceTime'],
    fits: 'A shorter run, fewer people or longer think times',
  },
  attempts: {
    grown: 'requests are under way at once',
    settings: [
      'clients.count',
      'clients.tabs',
      'clients.timeout',
      'clients.retryAfter',
      'network.clientBalancer',
    ],
    fits: 'Fewer people, or a time-out that is longer than a request takes,',
  },
  calls: {
    grown: 'operations of the session store are under way at once',
    settings: ['clients.count', 'store.timeout', 'store.operationTime', 'network.serverStore'],
    fits: 'Fewer people, or a faster store,',
  },
  copies: {
    grown: 'copies of sessions are on their way between servers',
    settings: [
      'clients.count',
      'servers.count',
      'sessions.replicationLag',
      'network.balancerServer',
    ],
    fits: 'Fewer servers or people, or a shorter lag,',
  },
  messages: {
    grown: 'lost messages wait to be sent again',
    settings: ['clients.count', 'network.loss', 'network.retransmitAfter', 'network.giveUpAfter'],
    fits: 'Fewer people, or connections that are given up earlier,',
  },
  sessions: {
    grown: 'sessions are kept in one place',
    settings: ['clients.count', 'clients.arrivalRate', 'sessions.idleTimeout'],
    fits: 'Fewer people, or a shorter idle time-out,',
  },
};

/**
 * What grew, which settings make it so, and what would fit: one line each.
 * @param valueAt the value of a setting, as documents have it, by its path
 */
export function outgrownInWords(
  { growth, most }: Pick<Overload, 'growth' | 'most'>,
  valueAt: (path: string) => FieldValue,
): readonly string[] {
  const { grown, settings, fits } = WORDS[growth];
  const causes = settings.map((path) => {
    const field = FIELDS.find((one) => one.path === path);
    if (field === undefined) throw new Error(`no setting "${path}"`);
    return `${path} (${valueInWords(field, valueAt(path))})`;
  });
  return [
    `The scenario has outgrown the simulator: more than ${most.toLocaleString('en')} ${grown}.`,
    `What decides how many there are: ${causes.join(', ')}.`,
    `${fits} would fit.`,
  ];
}
