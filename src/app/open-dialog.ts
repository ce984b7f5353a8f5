// Which dialog is open: at most one.
import type { EventDetail } from '#domain/answer.ts';

export type OpenDialog =
  | { readonly name: 'settings' | 'help' | 'share' | 'export' | 'filters' }
  | { readonly name: 'cite'; readonly event: EventDetail };

export type OnDialog = (dialog: OpenDialog) => void;
