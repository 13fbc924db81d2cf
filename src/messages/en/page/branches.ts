import { room } from '../../room';

/** The runs that a visitor made of one. */
export default room({
  'branches.title': 'Branches',
  'branches.shown': 'Branch: {name}',
  'branches.first': 'First run',
  'branches.named': '{what}, at {us, instant}',
  'branches.instead': '{what} instead of {other}, at {us, instant}',
  'branches.not': '{what} instead of “{other}”, at {us, instant}',
  'branches.sooner': '{what} at {us, instant} instead of {other, instant}',
  'branches.until': 'played to {latest}',
  'branches.rename': 'Rename {name}',
  'branches.delete': 'Delete {name}',
  'branches.name': 'Name, or nothing to name it by what differs',
  'branches.save': 'Save',
  'branches.deleted': 'Branch deleted. Undo brings it back.',
  'branches.switched': 'Branch: {name}.',
  'branches.made': 'A branch: {name}. What happened before is kept.',
});
