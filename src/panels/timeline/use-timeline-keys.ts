// The keys of the timeline, wherever on the page the focus is (but in a text box: ui/use-keys).
import { useKeys } from '#ui/use-keys.ts';
import type { Movements } from './use-movements.ts';
import type { StepTo } from './use-stepping.ts';

export interface TimelineActions extends Pick<Movements, 'zoomIn' | 'zoomOut' | 'panLeft' | 'panRight'> {
  readonly showAll: () => void;
  /** The selected event, into view or larger. */
  readonly findSelected: () => void;
  readonly step: (to: StepTo) => void;
}

/** Where the arrow keys, Home and End have a meaning of their own. */
const OWN_ARROWS =
  'input, select, [role="slider"], [role="radiogroup"], [role="menu"], [role="listbox"], [role="tablist"]';

function hasOwnArrows({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(OWN_ARROWS) !== null;
}

function unlessOwn(act: () => void): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (hasOwnArrows(event)) return false;
    act();
    return true;
  };
}

export function useTimelineKeys(actions: TimelineActions): void {
  useKeys({
    w: actions.zoomIn,
    '+': actions.zoomIn,
    '=': actions.zoomIn,
    s: actions.zoomOut,
    '-': actions.zoomOut,
    a: actions.panLeft,
    d: actions.panRight,
    ArrowLeft: unlessOwn(actions.panLeft),
    ArrowRight: unlessOwn(actions.panRight),
    ',': () => actions.step('previous'),
    '.': () => actions.step('next'),
    Home: unlessOwn(() => actions.step('first')),
    End: unlessOwn(() => actions.step('last')),
    '0': actions.showAll,
    f: actions.findSelected,
  });
}
