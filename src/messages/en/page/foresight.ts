import { room } from '../../room';

/** What would come of a change before it is made, and what came of it where that was something else. */
export default room({
  'foresight.run': `{by, select, architecture {Under {architecture}:}
    other {With the settings as they are:}}`,
  'foresight.at': 'at {at, instant}.',
  'foresight.within': `Within {span, length}{isCut, select, true { (no further with so many
    people)} other {}}: {what, parts}.`,
  'foresight.nobody': 'nobody loses a login, a request or anything kept by it',
  'foresight.meant': `nobody loses a login, a request or anything kept by it, besides what it is meant to
    end`,
  'foresight.failed': 'What would come of it could not be played.',
  'foresight.who': `{isNamed, select, true {{who, people}} other {{count, plural,
    one {# person} other {# people}}}}`,
  'foresight.both': `{who, message} {count, plural, one {loses} other {lose}} login and cart`,
  'foresight.session': `{who, message} {count, plural, one {loses the login}
    other {lose their logins}}`,
  'foresight.cart': '{who, message} {count, plural, one {loses the cart} other {lose their carts}}',
  'foresight.progress': '{who, message} {count, plural, one {loses} other {lose}} progress',
  'foresight.message': `{total, plural, one {# message} other {# messages}} to {who, message}
    {total, plural, one {is} other {are}} lost`,
  'foresight.error': `{total, plural, one {# request} other {# requests}} of {who, message}
    {total, plural, one {fails} other {fail}}`,
  'foresight.transfer':
    '{who, message} {count, plural, one {loses a transfer} other {lose transfers}} half done',
  'foresight.told':
    '{who, message} {count, plural, one {believes} other {believe}} that a transfer failed that was made',
  'foresight.twice': '{who, message} {count, plural, one {pays} other {pay}} twice',
  'foresight.order': '{who, message} {count, plural, one {is} other {are}} charged twice',
  'foresight.spared.session': 'without it, {who, message} would lose a login',
  'foresight.spared.cart': 'without it, {who, message} would lose a cart',
  'foresight.spared.progress': 'without it, {who, message} would lose progress',
  'foresight.spared.message': `without it, {total, plural, one {# message} other {# messages}} to
    {who, message} would be lost`,
  'foresight.spared.error': `without it, {total, plural, one {# more request}
    other {# more requests}} of {who, message} would fail`,
  'foresight.spared.transfer': 'without it, {who, message} would lose a transfer half done',
  'foresight.spared.told':
    'without it, {who, message} would believe that a transfer failed that was made',
  'foresight.spared.twice': 'without it, {who, message} would pay twice',
  'foresight.spared.order': 'without it, {who, message} would be charged twice',
  'foresight.outcome': `{change} at {at, instant} came out differently than it was shown:
    within {span, length}, {what, parts}.`,
  'foresight.more.session': `{total, plural, one {# more login} other {# more logins}} of
    {who, message} {total, plural, one {was} other {were}} lost`,
  'foresight.more.cart': `{total, plural, one {# more cart} other {# more carts}} of
    {who, message} {total, plural, one {was} other {were}} lost`,
  'foresight.more.progress': '{who, message} lost more progress',
  'foresight.more.message': `{total, plural, one {# more message} other {# more messages}} to
    {who, message} {total, plural, one {was} other {were}} lost`,
  'foresight.more.error': `{total, plural, one {# more request} other {# more requests}} of
    {who, message} failed`,
  'foresight.more.transfer': `{total, plural, one {# more transfer} other {# more transfers}} of
    {who, message} {total, plural, one {was} other {were}} lost`,
  'foresight.more.told': `{total, plural, one {# more transfer} other {# more transfers}} of
    {who, message} {total, plural, one {was} other {were}} believed failed, but made`,
  'foresight.more.twice': `{total, plural, one {# more transfer} other {# more transfers}} of
    {who, message} {total, plural, one {was} other {were}} made twice`,
  'foresight.more.order': `{total, plural, one {# more order} other {# more orders}} of
    {who, message} {total, plural, one {was} other {were}} charged twice`,
  'foresight.fewer.session': `{total, plural, one {# login} other {# logins}} of {who, message}
    {total, plural, one {was} other {were}} not lost`,
  'foresight.fewer.cart': `{total, plural, one {# cart} other {# carts}} of {who, message}
    {total, plural, one {was} other {were}} not lost`,
  'foresight.fewer.progress': '{who, message} lost less progress',
  'foresight.fewer.message': `{total, plural, one {# message} other {# messages}} to {who, message}
    {total, plural, one {was} other {were}} not lost`,
  'foresight.fewer.error': `{total, plural, one {# request} other {# requests}} of {who, message}
    did not fail`,
  'foresight.fewer.transfer': `{total, plural, one {# transfer} other {# transfers}} of {who, message}
    {total, plural, one {was} other {were}} not lost`,
  'foresight.fewer.told': `{total, plural, one {# transfer} other {# transfers}} of {who, message}
    {total, plural, one {was} other {were}} not believed failed`,
  'foresight.fewer.twice': `{total, plural, one {# transfer} other {# transfers}} of {who, message}
    {total, plural, one {was} other {were}} not made twice`,
  'foresight.fewer.order': `{total, plural, one {# order} other {# orders}} of {who, message}
    {total, plural, one {was} other {were}} not charged twice`,
  'foresight.because': 'That can be: {why, messages}.',
  'foresight.because.later': 'it was shown as of {from, instant}',
  'foresight.because.done': `{change} came in between, at {at, instant}`,
  'foresight.because.settings': 'a setting was turned meanwhile',
  'foresight.because.architecture': 'it was shown for {shown}',
});
