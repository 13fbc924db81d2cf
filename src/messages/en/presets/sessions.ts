import { room } from '../../room';

/** Presets: what products are called, what they come with and where that is written, and what they do otherwise. */
export default room({
  'presets.express-session': 'express-session',
  'presets.express-session.about':
    'Writes the whole session back after every request, which overwrites any newer change.',
  'presets.express-session.source': 'express-session readme and index.js.',
  'presets.express-session.set.sessions.idleTimeout':
    'cookie.maxAge: null, so a session never expires by itself. Thirty days stand for that.',
  'presets.express-session.set.sessions.replication': 'Servers send each other nothing.',
  'presets.express-session.set.sessions.maxAge': 'There is no maximum age, only an idle limit.',
  'presets.express-session.set.store.savePolicy':
    'resave: true unless told otherwise (deprecated).',
  'presets.express-session.set.store.updates': 'store.set gets the whole session.',
  'presets.express-session.set.store.fallback':
    'express-session: a store error goes to next(err), so 500.',
  'presets.express-session.set.servers.headerLimit': 'Node: --max-http-header-size 16 KiB.',
  'presets.express-session.difference.1':
    'Where the store refuses to save, people still get a 200, unless the application awaits req.session.save; here it is 500.',
  'presets.express-session.difference.2':
    'Every visitor gets a session and a cookie, logged in or not (saveUninitialized is on).',
  'presets.express-session.difference.3':
    'The cookie ends with the browser. MemoryStore never forgets a session and is not meant for production.',
  'presets.express-session.difference.4':
    'An unknown session id is answered with a new, empty session; here it is the login page, with the same effect.',
  'presets.connect-redis': 'connect-redis, resave off',
  'presets.connect-redis.about':
    'A session lives for a day after its last use; an unchanged one is only touched.',
  'presets.connect-redis.source': 'connect-redis and express-session readmes.',
  'presets.connect-redis.set.sessions.idleTimeout':
    'ttl: 86400 s without cookie.expires; every touch restarts it.',
  'presets.connect-redis.set.sessions.replication': 'Servers send each other nothing.',
  'presets.connect-redis.set.sessions.maxAge': 'There is no maximum age, only an idle limit.',
  'presets.connect-redis.set.store.savePolicy':
    'express-session with resave false: touch, which is EXPIRE.',
  'presets.connect-redis.set.store.updates': 'One SET with the whole session as JSON.',
  'presets.connect-redis.set.store.fallback':
    'express-session: a store error goes to next(err), so 500.',
  'presets.connect-redis.set.servers.headerLimit': 'Node: --max-http-header-size 16 KiB.',
  'presets.connect-redis.difference.1':
    'Where the store refuses to save, people still get a 200, unless the application awaits req.session.save; here it is 500.',
  'presets.connect-redis.difference.2':
    'Some shops mistake a store error for "not logged in" and clear the cookie; here it is 500.',
  'presets.connect-redis.difference.3':
    'What an unreachable store does to requests depends on the client: see node-redis among the stores.',
  'presets.tomcat': 'Tomcat, Spring Session',
  'presets.tomcat.about':
    'A session dies after half an hour without use, and is kept in one place.',
  'presets.tomcat.source': 'Tomcat conf/web.xml and StandardManager; Spring Session MapSession.',
  'presets.tomcat.set.sessions.idleTimeout':
    'web.xml: session-timeout 30 min. Spring Session: 1800 s.',
  'presets.tomcat.set.sessions.replication': 'Servers send each other nothing.',
  'presets.tomcat.set.sessions.maxAge': 'There is no maximum age, only an idle limit.',
  'presets.tomcat.set.store.savePolicy':
    'Spring Session: an unchanged session only gets a new last access time.',
  'presets.tomcat.set.store.updates': 'An attribute is written as a whole; the cart is one.',
  'presets.tomcat.set.store.fallback': 'A store error is an error of the request.',
  'presets.tomcat.set.servers.headerLimit': 'Tomcat HTTP connector: maxHttpRequestHeaderSize 8192.',
  'presets.tomcat.difference.1':
    'Spring Session writes only changed attributes, so changes to two different ones do not overwrite each other.',
  'presets.tomcat.difference.2':
    'Tomcat looks for expired sessions once a minute; even so, an expired one is never used.',
  'presets.tomcat.difference.3':
    'Where configured to (up to 10.0 by default), Tomcat writes its sessions to disk on a clean shutdown; here they are gone.',
  'presets.tomcat-cluster': 'Tomcat DeltaManager',
  'presets.tomcat-cluster.about':
    'Every session is copied into the memory of all other servers, a moment after the response.',
  'presets.tomcat-cluster.source': 'Tomcat: Clustering/Session Replication How-To.',
  'presets.tomcat-cluster.set.sessions.idleTimeout': 'web.xml: session-timeout 30 min.',
  'presets.tomcat-cluster.set.sessions.maxAge': 'There is no maximum age, only an idle limit.',
  'presets.tomcat-cluster.set.sessions.replication': 'DeltaManager: all to all.',
  'presets.tomcat-cluster.set.store.savePolicy': 'There is no store.',
  'presets.tomcat-cluster.set.store.updates': 'There is no store.',
  'presets.tomcat-cluster.set.store.fallback': 'There is no store.',
  'presets.tomcat-cluster.set.servers.headerLimit':
    'Tomcat HTTP connector: maxHttpRequestHeaderSize 8192.',
  'presets.tomcat-cluster.difference.1':
    'Only what changed in a session is sent, not the whole. The wait before copying (channelSendOptions 8: asynchronous) has no number in the manual.',
  'presets.tomcat-cluster.difference.2':
    'A member that is silent for 3 s is dropped from the cluster (McastService dropTime 3000).',
  'presets.php': 'PHP',
  'presets.php.about': 'A session may be garbage-collected after 24 minutes without use.',
  'presets.php.source': 'php.ini-production, section Session.',
  'presets.php.set.sessions.idleTimeout': 'session.gc_maxlifetime: 1440 s.',
  'presets.php.set.sessions.replication': 'Servers send each other nothing.',
  'presets.php.set.sessions.maxAge': 'There is no maximum age, only an idle limit.',
  'presets.php.set.store.savePolicy':
    'session.lazy_write: on, so an unchanged session is only touched.',
  'presets.php.set.store.updates': 'A session is serialised and written as a whole.',
  'presets.php.set.store.fallback': 'A session that cannot be read is no session; see below.',
  'presets.php.set.servers.headerLimit':
    'nginx or Apache in front of it: 8 KiB for a header field.',
  'presets.php.difference.1':
    'Sessions are files: they outlive the process, and die with the disk. Here they are in memory.',
  'presets.php.difference.2':
    'A session that cannot be read is a warning: the page goes on as if nobody were logged in, with status 200 (measured). Here it is 500.',
  'presets.php.difference.3':
    'Garbage collection runs by chance, in one of 1,000 requests: a session may live longer if few people come.',
  'presets.php.difference.4':
    'A session is locked while a request of its owner is in flight; others of the same person wait.',
});
