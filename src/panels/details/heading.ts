// The panel's heading: where the focus goes when an event is opened that is not drawn.

/** The id of the heading in the document. */
export const DETAILS_HEADING_ID = 'event-details-heading';

/** Does nothing while no event is shown. */
export function focusHeading(): void {
  document.getElementById(DETAILS_HEADING_ID)?.focus();
}
