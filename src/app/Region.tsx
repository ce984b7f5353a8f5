// One panel in its place, which is kept while the panel's code is on its way. When it crashes, its place says so and the rest of the page goes on.
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useDataset } from '#queries/use-dataset.ts';
import { CrashNotice } from './CrashNotice.tsx';

interface RegionProps {
  /** What it is called in the message about its crash. */
  readonly part: string;
  readonly className?: string | undefined;
  /** Where scripts find the place of the panel. */
  readonly id?: string;
  readonly children: ReactNode;
}

const noticeOf = (part: string) => (props: FallbackProps) => <CrashNotice {...props} part={part} />;

export function Region({ part, className, id, children }: RegionProps) {
  const { key } = useDataset();
  return (
    <div className={className} id={id} tabIndex={id === undefined ? undefined : -1}>
      {/* Another file is another chance. */}
      <ErrorBoundary resetKeys={[key]} fallbackRender={noticeOf(part)}>
        {children}
      </ErrorBoundary>
    </div>
  );
}
