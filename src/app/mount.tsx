import { createRoot } from 'react-dom/client';
import { App } from './App';

/** Draws the page into the places that the document keeps for it. */
export function mount(): void {
  const root = document.getElementById('app');
  const header = document.getElementById('header-controls');
  if (root === null || header === null) throw new Error('The document has no place for the page.');
  createRoot(root).render(<App header={header} />);
}
