// Entry: the looks, then the page. The theme itself is painted before, by public/theme.js.
import '#ui/tokens.css';
import '#ui/fonts.css';
import '#ui/base.css';
import './shell.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { defined } from '#base/assert.ts';
import { WorkerEventStore } from '#event-store/worker-event-store.ts';
import { followTheme } from '#ui/theme.ts';
import { App } from './App.tsx';
import { fetchPanels } from './lazy-panels.ts';

const store = new WorkerEventStore();
store.prepare();
followTheme();
const root = createRoot(defined(document.getElementById('root'), 'the element #root'));
// In small steps, between which the browser answers the reader.
startTransition(() =>
  root.render(
    <StrictMode>
      <App store={store} />
    </StrictMode>,
  ),
);
// In a task of its own: the page is drawn beside it.
setTimeout(fetchPanels);
