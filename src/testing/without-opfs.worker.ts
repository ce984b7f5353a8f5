// The worker of the store where the browser gives it no private file system, as in a private window.
// oxlint-disable-next-line import/no-unassigned-import
import '#event-store/event-store.worker.ts';

navigator.storage.getDirectory = () => Promise.reject(new DOMException('not here', 'SecurityError'));
