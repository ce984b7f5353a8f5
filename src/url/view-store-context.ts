// Carries the ViewStore and the LiveWindow down to every component.
import { createContext } from 'react';
import type { LiveWindow } from './live-window.ts';
import type { ViewStore } from './view-store.ts';

export const ViewStoreContext = createContext<ViewStore | null>(null);
export const LiveWindowContext = createContext<LiveWindow | null>(null);
