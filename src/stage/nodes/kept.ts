import { createContext, useContext } from 'react';
import type { Keeps } from '../../engine';

/** What is kept of the people of this stage: words for it go by that. */
export const Kept = createContext<Keeps>('cart');

export const useKeeps = (): Keeps => useContext(Kept);
