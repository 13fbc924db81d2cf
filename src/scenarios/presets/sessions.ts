import { type Preset, presetOf, type Sourced } from './preset';

const ONE_PLACE: Sourced = {
  'sessions.replication': ['none', 'Servers send each other nothing.'],
  'sessions.maxAge': [0, 'There is no limit of age, only of idleness.'],
};
const NODE_HEADERS: Sourced = {
  'servers.headerLimit': [16_384, 'Node: --max-http-header-size 16 KiB.'],
};
const TOMCAT_HEADERS: Sourced = {
  'servers.headerLimit': [8192, 'Tomcat HTTP connector: maxHttpRequestHeaderSize 8192.'],
};
const EXPRESS_ERRORS: Sourced = {
  'store.fallback': ['none', 'express-session: an error of the store goes to next(err), so 500.'],
};
/** Measured: the status has left before the session is saved. */
const SAVED_LATE =
  'Where the store refuses to save, people are told 200 all the same, unless the application awaits req.session.save; here it is 500.';

/** Session libraries as they come: how long a session lives without use, and what is written when. */
export const SESSION_PRESETS: readonly Preset[] = [
  presetOf({
    id: 'express-session',
    title: 'express-session',
    topic: 'sessions',
    about: 'Writes the whole session after every request, and so over any newer change.',
    source: 'express-session readme and index.js.',
    values: {
      'sessions.idleTimeout': [
        2_592_000,
        'cookie.maxAge: null, so a session has no end of its own. Thirty days stand for that.',
      ],
      ...ONE_PLACE,
      'store.savePolicy': ['always-write', 'resave: true unless told otherwise (deprecated).'],
      'store.updates': ['whole-session', 'store.set gets the whole session.'],
      ...EXPRESS_ERRORS,
      ...NODE_HEADERS,
    },
    differences: [
      SAVED_LATE,
      'Every visitor gets a session and a cookie, logged in or not (saveUninitialized is on).',
      'The cookie ends with the browser. MemoryStore never forgets a session and is not meant for production.',
      'An unknown session id is answered with a new, empty session; here it is the login page, with the same effect.',
    ],
  }),
  presetOf({
    id: 'connect-redis',
    title: 'connect-redis, resave off',
    topic: 'sessions',
    about: 'A session lives for a day after its last use; an unchanged one is only touched.',
    source: 'connect-redis and express-session readmes.',
    values: {
      'sessions.idleTimeout': [
        86_400,
        'ttl: 86400 s without cookie.expires; every touch begins it anew.',
      ],
      ...ONE_PLACE,
      'store.savePolicy': ['touch', 'express-session with resave false: touch, which is EXPIRE.'],
      'store.updates': ['whole-session', 'One SET with the whole session as JSON.'],
      ...EXPRESS_ERRORS,
      ...NODE_HEADERS,
    },
    differences: [
      SAVED_LATE,
      'Some shops take an error of the store for "not logged in" and clear the cookie; here it is 500.',
      'What a store that is away does to requests is up to the client: see node-redis among the stores.',
    ],
  }),
  presetOf({
    id: 'tomcat',
    title: 'Tomcat, Spring Session',
    topic: 'sessions',
    about: 'A session dies after half an hour without use, and is kept in one place.',
    source: 'Tomcat conf/web.xml and StandardManager; Spring Session MapSession.',
    values: {
      'sessions.idleTimeout': [1800, 'web.xml: session-timeout 30 min. Spring Session: 1800 s.'],
      ...ONE_PLACE,
      'store.savePolicy': [
        'touch',
        'Spring Session: an unchanged session gets a new time of last access only.',
      ],
      'store.updates': ['whole-session', 'An attribute is written as a whole; the cart is one.'],
      'store.fallback': ['none', 'An error of the store is an error of the request.'],
      ...TOMCAT_HEADERS,
    },
    differences: [
      'Spring Session writes changed attributes only, so changes to two different ones do not overwrite each other.',
      'Tomcat looks for sessions that are too old once a minute; an old one is never used all the same.',
      'Where it is told to (up to 10.0 unless told not to), Tomcat writes its sessions to disk on an orderly stop; here they are gone.',
    ],
  }),
  presetOf({
    id: 'tomcat-cluster',
    title: 'Tomcat DeltaManager',
    topic: 'sessions',
    about:
      'Every session is copied into the memory of all other servers, a moment after the answer.',
    source: 'Tomcat: Clustering/Session Replication How-To.',
    values: {
      'sessions.idleTimeout': [1800, 'web.xml: session-timeout 30 min.'],
      'sessions.maxAge': [0, 'There is no limit of age, only of idleness.'],
      'sessions.replication': ['all-to-all', 'DeltaManager: all to all.'],
      'store.savePolicy': ['touch', 'There is no store.'],
      'store.updates': ['whole-session', 'There is no store.'],
      'store.fallback': ['none', 'There is no store.'],
      ...TOMCAT_HEADERS,
    },
    differences: [
      'Only what changed in a session is sent, not the whole. The wait before copying (channelSendOptions 8: asynchronous) has no number in the manual.',
      'A member that is silent for 3 s is dropped from the cluster (McastService dropTime 3000).',
    ],
  }),
  presetOf({
    id: 'php',
    title: 'PHP',
    topic: 'sessions',
    about: 'A session may be swept away after 24 minutes without use.',
    source: 'php.ini-production, section Session.',
    values: {
      'sessions.idleTimeout': [1440, 'session.gc_maxlifetime: 1440 s.'],
      ...ONE_PLACE,
      'store.savePolicy': [
        'touch',
        'session.lazy_write: on, so an unchanged session is only touched.',
      ],
      'store.updates': ['whole-session', 'A session is serialised and written as a whole.'],
      'store.fallback': ['none', 'A session that cannot be read is no session; see below.'],
      'servers.headerLimit': [8192, 'nginx or Apache in front of it: 8 KiB for a header field.'],
    },
    differences: [
      'Sessions are files: they outlive the process, and die with the disk. Here they are in memory.',
      'A session that cannot be read is a warning: the page goes on as for nobody, with status 200 (measured). Here it is 500.',
      'The sweep comes by chance, in one of 1,000 requests: a session may live longer, if few people come.',
      'A session is locked while a request of its owner is under way; others of the same person wait.',
    ],
  }),
];
