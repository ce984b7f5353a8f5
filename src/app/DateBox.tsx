// The box for a date in the head of the list. The list stands without it, and also when it cannot be fetched.
import { ErrorBoundary } from 'react-error-boundary';
import type { GoToDateProps } from '#panels/list/GoToDate.tsx';
import { GoToDate } from './lazy-panels.ts';

export function DateBox(props: GoToDateProps) {
  return (
    <ErrorBoundary fallback={null}>
      <GoToDate {...props} />
    </ErrorBoundary>
  );
}
