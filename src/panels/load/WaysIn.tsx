// The ways in that need no button: a file dropped anywhere, pasted, or handed over by the system.
import { DropTarget } from './DropTarget.tsx';
import { useLaunchedFile } from './use-launched-file.ts';
import { usePastedFile } from './use-pasted-file.ts';

export function WaysIn() {
  usePastedFile();
  useLaunchedFile();
  return <DropTarget />;
}
