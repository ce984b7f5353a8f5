// What the page has beyond the need, fetched after it stands: where that fails, it is only not there.
import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useEventsFile } from '#panels/load/events-file-context.ts';
import { renewParts } from './lazy-part.ts';

export function Extra({ children }: { readonly children: ReactNode }) {
  const key = useEventsFile().shown?.dataset.key;
  return (
    // Another file is another chance.
    <ErrorBoundary resetKeys={[key]} onReset={renewParts} fallback={null}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}
