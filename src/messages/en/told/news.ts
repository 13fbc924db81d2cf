import { room } from '../../room';

/** How a run begins, and what machines do by themselves and is worth a sentence. */
export default room({
  'news.areLoggedIn': '{who, capital} {count, plural, one {is} other {are}} logged in.',
  'news.areAboutToLogIn': '{who, capital} {count, plural, one {is} other {are}} about to log in.',
  'news.logInNowhere':
    '{who, capital} {count, plural, one {asks} other {ask}} for forecasts: nobody logs in.',
  'news.haveLoggedIn': '{who, capital} {count, plural, one {has} other {have}} logged in.',

  'news.failover': 'The replica took over with {things, message}.',
  'news.failoverLost':
    'It had not received the last {count, plural, one {# change} other {# changes}}.',
  'news.storeBackEmpty': 'The session store came back empty.',
  'news.storeBack': 'The session store came back with {things, message}.',

  'news.deployDrains':
    'The deploy took {server, server} out of rotation.{left, plural, =0 {} other { # to go after it.}}',
  'news.deployReaches': `The deploy reached {server, server}: the balancer learns of it {us, duration} later.{left, plural, =0 {} other { # to go after it.}}`,
  'news.deployRestarts': 'The deploy restarted {server, server}, its memory empty.',
  'news.deployBrings': 'The deploy brought {server, server} back.',
  'news.stepMark':
    'Deploy: {server, server} {phase, select, drain {out} restart {restarted} other {back}}',
  'news.deployDone': 'The deploy is done.',
  'news.killed': `{server, server} failed {count, plural, one {a liveness probe} other {# liveness probes in a row}}:
    its process was killed and started again, its memory empty.`,
  'news.killedMark': '{server, server} killed by its liveness probe',
  'news.scaled': `The autoscaler wanted {count, plural, one {# server} other {# servers}}:
    {load, number} % of the workers were busy.`,
  'news.scaledFrom': 'There {count, plural, one {was # then} other {were # then}}.',
  'news.scaledMark':
    'Autoscaler: {from, number} to {count, plural, one {# server} other {# servers}}',

  'news.onlyNewKey':
    '{who, capital} now {count, plural, one {accepts} other {accept}} only the new key.',
  'news.newKeyToo': `{who, capital} {count, plural, one {accepts the new key too, and still signs}
    other {accept the new key too, and still sign}} with the old one.`,
  'news.oldKeyToo': `{who, capital} {count, plural, one {signs with the new key, and still accepts}
    other {sign with the new key, and still accept}} the old one.`,
});
