import { room } from '../../room';

/** The lesson in which the key changes that tokens are signed with. */
export default room({
  'lessons.keys-change.hook': `{servers, servers} sign and verify tokens with the same <signingKey>signing
    key</signingKey>, and it has to go, since somebody may have copied it.`,
  'lessons.keys-change.ask': `At one moment every server gets a new key and drops the old one. {all, number} people are
    logged in. Who has to log in again?`,
  'lessons.keys-change.nobody': 'Nobody: they have logged in already.',
  'lessons.keys-change.nobody.idea': 'A key matters only when somebody logs in.',
  'lessons.keys-change.nobody.reply': `The key is used with every request, to verify the token in it. {lost, people} had
    tokens that no server could verify any more.`,
  'lessons.keys-change.busy': 'Only those who are waiting for a response at that moment.',
  'lessons.keys-change.busy.idea':
    'A change of key is a short outage: it hits whoever asks just then.',
  'lessons.keys-change.busy.reply': `{hit, number} of {all, number} people lost their sessions, whether they
    were waiting or not. Waiting does not help: a token from before never fits the new key.`,
  'lessons.keys-change.all': 'Everybody, at the next request.',

  'lessons.keys-change.rotate': 'Change the key on every server at once.',
  'lessons.keys-change.out.watch': `All servers are up, and the tokens are as they were. Watch what becomes of the next
    requests.`,
  'lessons.keys-change.out': `The first to be logged in again: {who, people}. No key fits the tokens of {lost,
    people} any more.`,
  'lessons.keys-change.back.watch': 'Wait until everybody has a new token.',
  'lessons.keys-change.back': `Everybody is logged in again. {errors, plural, =0 {No request failed} one {# request
    failed} other {# requests failed}}, and these people lost what was in the cart: {carts, people}.`,

  'lessons.keys-change.why.jwt': `No server stopped and no request failed, and {lost, number} of {all, number} people
    lost their sessions.`,
  'lessons.keys-change.why.jwt.more': `A session in a token lasts no longer than the key that signed it.`,
  'lessons.keys-change.why.carts': `Under JWT {carts, plural, one {# cart} other {# carts}} went with the tokens;
    under Hybrid, where the store has the carts, none was lost.`,
  'lessons.keys-change.why.carts.more': `Under Hybrid the same change took the login of {lost, plural, one {# person}
    other {# people}}, and the carts are there after the next login.`,
  'lessons.keys-change.why.ids': 'With sticky sessions and with a central store, nobody noticed.',
  'lessons.keys-change.why.ids.more': `What browsers carry there is a random number that servers look up. No key is
    needed for that.`,
  'lessons.keys-change.decides': `The new key arrives, and the old one goes. From here on, no token that was signed
    before is worth anything.`,

  'lessons.keys-change.try': `Does it follow that keys are better changed little by little, one server at a time? Begin
    anew: this time the new key reaches one server, and the others go on with the old one.`,
  'lessons.keys-change.try.rotate': 'Change the key. Only the first server gets it.',
  'lessons.keys-change.try.again.watch': `Each token is good on some servers now, and worth nothing on others. Follow
    somebody who logs in again.`,
  'lessons.keys-change.try.again': `{logins, number} logins so far, for {people, plural, one {# person} other {#
    people}}: whoever logs in again is turned down again, as soon as a server with the other key is asked.`,
  'lessons.keys-change.try.turn': `Now let every server accept both keys, and sign with the new one, until no old
    token is left. The same run is played with that.`,
  'lessons.keys-change.try.label': 'Let both keys overlap',
  'lessons.keys-change.try.over.watch': `Tokens are short-lived here, and renewed as they are used. Wait until the old
    key is dropped.`,
  'lessons.keys-change.try.over': `The old key is gone. {logins, plural, =0 {Nobody had to log in again.} one {There
    was # forced login.} other {There were # forced logins.}}`,
  'lessons.keys-change.try.law': `With an overlap as long as a token lives, all {all, number} people kept their
    sessions, and so they did under Hybrid. The price: whoever had copied the old key could use it until the end.`,

  'lessons.keys-change.question': `Forged bus passes are going around, so the passes get a new design. A pass is
    good for a month. What should the inspectors be told, so that no honest passenger has to pay twice, and the
    forgeries come to an end?`,
  'lessons.keys-change.question.today': '“From today on, only the new design counts.”',
  'lessons.keys-change.question.today.reason': `That ends the forgeries at once. Everybody with an honest pass of the
    old design has to buy another one.`,
  'lessons.keys-change.question.both': '“Accept both for a month, and sell only the new one.”',
  'lessons.keys-change.question.both.reason': `In a month every honest pass of the old design has run out by itself.
    Until then the forgeries are good as well: that is the price of an overlap.`,
  'lessons.keys-change.question.lines':
    '“The new design counts on your line. Other lines will follow.”',
  'lessons.keys-change.question.lines.reason': `Then a pass is good on one bus and not on the next, whichever design
    it has. Passengers who change buses need two.`,
  'lessons.keys-change.question.always': '“Accept both.”',
  'lessons.keys-change.question.always.reason': `Nobody pays twice, and the forgeries are good for ever. A key that is
    never dropped has not been changed.`,

  'lessons.keys-change.simplifies.ids': `Some frameworks sign the session id in the cookie as well. There a new secret
    logs everybody out even with a central store, although the sessions are still in it.`,
  'lessons.keys-change.simplifies.refresh': `With a longer-lived refresh token, browsers fetch a new token by
    themselves, and nobody has to log in. The setting “Refresh token lifetime” does that here.`,
  'lessons.keys-change.simplifies.handed': `Servers are simply given their keys here. Real ones often fetch them from
    a list that they keep for a while, so a new key takes time to be known everywhere.`,
  'lessons.keys-change.simplifies.theft': `Nobody uses the copied key here. Whoever has it can sign a token for
    anybody, and every server believes it.`,
  'lessons.keys-change.simplifies.carts': `Nobody adds to a cart here. Whoever does, at the moment of the change, gets a
    token with the new key, and notices nothing.`,

  'lessons.keys-change.goal': `Say who loses what when the signing key changes, under each architecture, and how keys
    can be changed so that nobody notices.`,
  'lessons.keys-change.goOn.short': `Set “Overlap of keys” to a quarter of a token’s lifetime. Who is logged out all the
    same, and why not everybody?`,
  'lessons.keys-change.goOn.deploy': `The key is written into the program, and a new version brings a new one. What
    does each deploy do to people?`,
  'lessons.keys-change.goOn.stolen': `You know that the key was copied an hour ago. Would you let both keys overlap?
    Who decides that where you work?`,
});
