import { room } from '../../room';

/** "Share": a link to this run, as text and as a code to point a camera at. */
export default room({
  'share.title': 'Share this run',
  'share.opens': `Opens “{name}” under {architecture} at {us, instant}{done, plural,
    =0 {} one {, with # change made by hand} other {, with # changes made by hand}}.`,
  'share.private': 'The link itself says all that was done. Nothing is uploaded.',
  'share.export': 'Export',
  'share.field': 'Link',
  'share.copy': 'Copy link',
  'share.copied': 'Copied.',
  'share.selected':
    'It could not be copied from here. It is selected: copy it with Ctrl+C or Cmd+C.',
  'share.code': 'QR code of the link',
  'share.local': 'This page is open at an address that only this computer can reach.',
  'share.tooLong': `So much was done to this run that its link has {length, number} characters. Many
    programs cut links off after {most, number}. A file has no such limit.`,
  'share.failed': 'This browser cannot make a link to a run. A file can be passed on instead.',
  'share.save': 'Save as a file',
  'share.making': 'Making the link …',
});
