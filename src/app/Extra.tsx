// What the page has beyond the need, fetched after it stands: where that fails, it is only not there.
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useEventsFile } from '#panels/load/events-file-context.ts';

export function Extra({ children }: { readonly children: ReactNode }) {
  const key = useEventsFile().shown?.dataset.key;
  return (
    // Another file is another chance.
    <ErrorBoundary resetKeys={[key]} fallback={null}>
      {children}
    </ErrorBoundary>
  );
}
