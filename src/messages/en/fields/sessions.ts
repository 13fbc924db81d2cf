import type { FieldTexts } from '../../fieldTexts';
import { room } from '../../room';

/** Settings: titles, what they do, and where their values come from. */
export default room({
  'fields.sessions.idleTimeout': 'Idle timeout',
  'fields.sessions.idleTimeout.help':
    'A session in memory or in the store expires this long after it was last touched or written.',
  'fields.sessions.idleTimeout.source':
    'Tomcat (conf/web.xml) and Spring Session: 30 minutes. PHP: 24 minutes.',
  'fields.sessions.cartTimeout': 'Cart timeout',
  'fields.sessions.cartTimeout.help':
    'Under Hybrid, a cart kept per person expires this long after it was last touched or written.',
  'fields.sessions.cartTimeout.source':
    'Illustrative: a week. The cart of an account outlives its sessions.',
  'fields.sessions.size': 'Size of a session',
  'fields.sessions.size.help': 'One session takes this much memory on a server.',
  'fields.sessions.size.source': 'Redis 7, measured: 803 bytes for a value of 512.',
  'fields.sessions.replication': 'Copies between servers',
  'fields.sessions.replication.help':
    'A changed session stays on its own server, or is copied into the memory of all others.',
  'fields.sessions.replication.source':
    'Tomcat: none; DeltaManager: all to all, for up to about 4 servers.',
  'fields.sessions.replicationLag': 'Delay before copying',
  'fields.sessions.replicationLag.help': 'A copy is sent this long after the response.',
  'fields.sessions.replicationLag.source':
    'Illustrative: Tomcat hands copies to a thread of their own (channelSendOptions 8).',
  'fields.sessions.replicationTime': 'Time to apply a copy',
  'fields.sessions.replicationTime.help':
    'Worker time that a copy takes on every server that receives it.',
  'fields.sessions.replicationTime.source': 'Illustrative: a tenth of a request.',
  'fields.sessions.maxAge': 'Maximum age',
  'fields.sessions.maxAge.help':
    'A session in memory or in the store ends this long after its login, used or not; 0 for never.',
  'fields.sessions.maxAge.source':
    'express-session, Tomcat, Spring Session and PHP: none. OWASP: there should be one.',
} as const satisfies FieldTexts<'sessions'>);
