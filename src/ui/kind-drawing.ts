// The seven kinds as drawings with seven different silhouettes: colour is never the only sign. For React and plain DOM.

/** The kinds of an events file; the same words as the domain's `Kind`. */
export type KindName = 'talks' | 'shelling' | 'statement' | 'agreement' | 'attack' | 'report' | 'other';

interface KindDrawing {
  /** Drawn as lines, on a 16 × 16 grid. */
  readonly stroke: string;
  /** Filled with the colour of the lines; '' for nothing. */
  readonly fill: string;
}

export const KIND_DRAWINGS: Readonly<Record<KindName, KindDrawing>> = {
  // Two speech bubbles that answer each other.
  talks: { stroke: 'M1.8 3h8.4v5.4H6.1L3.7 10.6V8.4H1.8z M12 6h2.2v5h-1.5v2.2L10.3 11H7.6', fill: '' },
  // A burst.
  shelling: {
    stroke:
      'M8 1.3 9.5 4.7l3.4-1.6-1.5 3.5L14.8 8l-3.4 1.4 1.5 3.5-3.4-1.6L8 14.7l-1.5-3.4-3.4 1.6 1.5-3.5L1.2 8l3.4-1.4-1.5-3.5 3.4 1.6z',
    fill: '',
  },
  // Opening quotation marks.
  statement: {
    stroke: 'M2.9 10.6c0-3.4.7-5.8 3.6-7M9.3 10.6c0-3.4.7-5.8 3.6-7',
    fill: 'M4.8 8.6a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM11.2 8.6a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
  },
  // A pen above the line to be signed on.
  agreement: { stroke: 'M10.7 1.9l2.9 2.9-6.4 6.4-3.7.8.8-3.7zM2 14.3h12', fill: '' },
  // A bolt.
  attack: { stroke: 'M9.3 1.5 3.4 9h3.9l-.9 5.5L12.6 7H8.5z', fill: 'M9.3 1.5 3.4 9h3.9l-.9 5.5L12.6 7H8.5z' },
  // A written page.
  report: { stroke: 'M3.4 1.8h6.2l3 3v9.4H3.4zM5.8 7.6h4.4M5.8 10.5h4.4', fill: '' },
  // A plain lozenge.
  other: { stroke: 'M8 2.2 13.8 8 8 13.8 2.2 8z', fill: '' },
};

const SVG = 'http://www.w3.org/2000/svg';

/** The same drawing as an element, for what is drawn outside React; it takes the colour of the text around it. */
export function createKindIcon(kind: KindName, size: number): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  const { stroke, fill } = KIND_DRAWINGS[kind];
  svg.append(path(stroke, { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-linejoin': 'round' }));
  if (fill !== '') svg.append(path(fill, { fill: 'currentColor' }));
  return svg;
}

function path(d: string, attributes: Readonly<Record<string, string>>): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', d);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
