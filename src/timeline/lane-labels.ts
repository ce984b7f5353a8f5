// The names of the lanes, as elements that vis-timeline puts beside them; their heights are the lanes' heights.
import { shownText } from '#base/visible-text.ts';
import type { LanePicture } from './timeline-picture.ts';
import styles from './lane-labels.module.css';

export interface LaneLabel {
  readonly root: HTMLElement;
  /** Id of the element with the name, for `aria-labelledby`. */
  readonly nameId: string;
}

interface Entry extends LaneLabel {
  readonly name: HTMLElement;
  readonly count: HTMLElement;
}

let made = 0;

function makeEntry(): Entry {
  made += 1;
  const root = document.createElement('div');
  root.className = styles['lane'] ?? '';
  const text = document.createElement('div');
  text.className = styles['laneText'] ?? '';
  // In the direction of the page, with the name in its own.
  const line = document.createElement('div');
  line.className = styles['laneName'] ?? '';
  const name = document.createElement('bdi');
  name.dir = 'auto';
  name.id = `lane-name-${made}`;
  line.append(name);
  const count = document.createElement('span');
  count.className = styles['laneCount'] ?? '';
  text.append(line, count);
  root.append(text);
  return { root, nameId: name.id, name, count };
}

/** Writes only what changed: the names of most lanes stay from answer to answer. */
function fillName(element: HTMLElement, { text: name, lang = '' }: LanePicture['name']): void {
  const text = shownText(name);
  if (element.textContent === text && element.lang === lang) return;
  element.textContent = text;
  element.title = text;
  if (lang) element.lang = lang;
  else element.removeAttribute('lang');
}

export class LaneLabels {
  readonly #entries = new Map<string, Entry>();

  /** Makes the label say what the lane is called and take its height; `count` in words. */
  fill(lane: LanePicture, count: string): LaneLabel {
    const entry = this.#entries.get(lane.key) ?? makeEntry();
    this.#entries.set(lane.key, entry);
    const height = `${lane.height}px`;
    if (entry.root.style.blockSize !== height) entry.root.style.blockSize = height;
    fillName(entry.name, lane.name);
    this.setCount(lane.key, count);
    return entry;
  }

  setCount(key: string, count: string): void {
    const entry = this.#entries.get(key);
    if (entry && entry.count.textContent !== count) entry.count.textContent = count;
  }

  /** Forgets the labels of all other lanes. */
  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#entries.keys()) if (!keys.has(key)) this.#entries.delete(key);
  }
}
