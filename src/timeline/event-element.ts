// The button that stands for one drawn event. Text of the file only ever becomes text nodes.
import { shownText } from '#base/visible-text.ts';
import type { Kind } from '#domain/vocabulary.ts';
import { edgesOf, isLabelOut, ROW_HEIGHT, type ItemBox } from './item-box.ts';
import type { ItemPicture } from './timeline-picture.ts';
import styles from './event-element.module.css';

export type DrawIcon = (kind: Kind) => Element;

/** Attribute with the id of the event, by which the rest of the page can find the button. */
const EVENT_ATTRIBUTE = 'data-event';

function span(className: string | undefined, ...children: readonly (Node | string)[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className ?? '';
  element.append(...children);
  return element;
}

function titleElement({ title, lang }: ItemPicture['event']): HTMLElement {
  const element = document.createElement('bdi');
  element.className = styles['title'] ?? '';
  element.dir = 'auto';
  if (lang) element.lang = lang;
  element.textContent = shownText(title);
  return element;
}

/** Makes the button say and show what the picture says; its place follows with `placeEvent`. */
export function fillEvent(button: HTMLButtonElement, picture: ItemPicture, drawIcon: DrawIcon): void {
  const { event, extent, name, tags } = picture;
  button.setAttribute('aria-label', name);
  // Outline and texture in words; the name itself is fixed (title, kind, date).
  if (tags.length > 0) button.setAttribute('aria-description', tags.join(', '));
  else button.removeAttribute('aria-description');
  button.dataset['kind'] = event.kind;
  button.dataset['certainty'] = event.certainty;
  button.dataset['status'] = event.status;
  button.dataset['dimmed'] = String(event.dimmed);
  const { start, end } = edgesOf(extent);
  button.dataset['start'] = start;
  button.dataset['end'] = end;
  const label = span(
    styles['label'],
    drawIcon(event.kind),
    titleElement(event),
    ...tags.map((tag) => span(styles['tag'], tag)),
  );
  button.replaceChildren(span(styles['bar']), label);
}

export function createEvent(picture: ItemPicture, drawIcon: DrawIcon): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles['event'] ?? '';
  button.tabIndex = -1;
  button.setAttribute(EVENT_ATTRIBUTE, picture.event.id);
  button.setAttribute('aria-pressed', 'false');
  button.style.blockSize = `${ROW_HEIGHT}px`;
  fillEvent(button, picture, drawIcon);
  return button;
}

/** Where an event stands in its lane. */
export interface Place extends ItemBox {
  readonly top: number;
}

/**
 * Writes only what changed: a pan changes one transform for most events. Only the button has one: each is a piece of the
 * picture of its own for the browser to put together.
 * @param before where it was put last; `null` for one that has been filled anew
 */
export function placeEvent(button: HTMLButtonElement, place: Place, before: Place | null, rtl: boolean): void {
  const [bar, label] = button.children as unknown as [HTMLElement, HTMLElement];
  if (place.x !== before?.x || place.top !== before.top)
    button.style.transform = `translate(${rtl ? -place.x : place.x}px, ${place.top}px)`;
  if (place.width !== before?.width) button.style.inlineSize = `${place.width}px`;
  if (place.barWidth !== before?.barWidth) bar.style.inlineSize = `${place.barWidth}px`;
  if (place.barX !== before?.barX) bar.style.insetInlineStart = `${place.barX}px`;
  if (place.labelWidth !== before?.labelWidth) label.style.inlineSize = `${place.labelWidth}px`;
  if (place.labelX !== before?.labelX) label.style.insetInlineStart = `${place.labelX}px`;
  const isOut = isLabelOut(place);
  if (!before || isOut !== isLabelOut(before)) button.dataset['label'] = isOut ? 'out' : 'in';
}
