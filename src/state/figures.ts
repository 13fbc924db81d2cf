import { createStore } from 'zustand/vanilla';
import type { Figure } from '../runner/messages';

export type { Figure };

/** All figures, as of the newest report; empty until somebody asks for them. */
export const figuresStore = createStore<readonly Figure[]>(() => []);
