/**
 * Where a key moves the focus within a list of `count` items: the new index, or null for any other
 * key. The ends meet.
 */
export function moveInList(
  key: string,
  index: number,
  count: number,
  axis: 'vertical' | 'horizontal' | 'both',
): number | null {
  const back = axis === 'horizontal' ? ['ArrowLeft'] : ['ArrowUp'];
  const ahead = axis === 'horizontal' ? ['ArrowRight'] : ['ArrowDown'];
  if (axis === 'both') {
    back.push('ArrowLeft');
    ahead.push('ArrowRight');
  }
  if (back.includes(key)) return (index - 1 + count) % count;
  if (ahead.includes(key)) return (index + 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
