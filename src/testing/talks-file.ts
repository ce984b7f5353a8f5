// A small events file with one of everything that panels show. Made up, like everyone in it.

const actors = [
  { id: 'north', name: 'Northland', names: { ar: 'الشمال' }, type: 'state' },
  { id: 'south', name: 'Southland', type: 'state' },
  { id: 'east', name: 'Eastland', type: 'state' },
  { id: 'movement', name: 'River Movement', type: 'armed-group' },
  { id: 'wing', name: 'River Brigades', type: 'armed-forces', parent: 'movement' },
  {
    id: 'spokesperson',
    name: 'Ada Minister',
    type: 'person',
    title: 'Foreign Ministry spokesperson',
    represents: 'north',
  },
  { id: 'diplomats', name: 'diplomatic sources', type: 'collective' },
  { id: 'agency', name: 'Wire Agency', type: 'media' },
  { id: 'radio', name: 'Capital Radio', type: 'media' },
  { id: 'ministry', name: 'Health Ministry', type: 'government-body' },
];

const sources = [
  { id: 'article', title: 'News article' },
  {
    id: 'report',
    title: 'Field report',
    publisher: 'Some Paper',
    author: 'A. Writer',
    published: '2025-03-04',
    url: 'https://paper.example/report',
    archiveUrl: 'https://archive.example/report',
  },
];

const events = [
  {
    id: 'talks',
    kind: 'talks',
    title: 'First round of talks',
    time: { start: '2025-03-03', end: '2025-03-04', mode: 'within', duration: 'PT4H', basis: 'inferred' },
    place: 'harbour',
    placeNote: 'in a hotel by the sea',
    participants: [
      { actor: 'south', role: 'party' },
      { actor: 'movement', role: 'party' },
      { actor: 'north', role: 'mediator' },
      { actor: 'east', role: 'mediator' },
      { actor: 'east', role: 'host' },
    ],
    sources: [{ source: 'article', locator: 'paragraph 1' }],
    tags: ['indirect'],
    codes: { cameo: '046' },
  },
  {
    id: 'statement',
    kind: 'statement',
    title: 'Northland says the talks go on',
    summary: 'The spokesperson of a mediator speaks about the first round.',
    time: { asOf: '2025-03-04', basis: 'inferred' },
    participants: [
      { actor: 'spokesperson', role: 'speaker' },
      { actor: 'north', role: 'mediator' },
    ],
    claims: [
      {
        text: 'a long night',
        quote: true,
        speaker: 'spokesperson',
        cite: { source: 'article', locator: 'paragraph 2' },
      },
      { text: 'The talks go on.', speaker: 'spokesperson' },
      { text: 'cautious hope', quote: true, speaker: 'diplomats', via: ['agency', 'radio'], certainty: 'contested' },
      { text: 'לילה ארוך', quote: true, lang: 'he', speaker: 'spokesperson' },
      { text: 'Nobody is named for this.' },
    ],
    sources: [{ source: 'article', locator: 'paragraph 2' }, { source: 'report' }],
    relations: [{ type: 'about', event: 'talks' }],
  },
  {
    id: 'shelling',
    kind: 'shelling',
    title: 'River Brigades announce shelling',
    time: { start: '2025-03-04T10:00Z' },
    certainty: 'claimed',
    claimedBy: ['wing'],
    placeNote: 'north of the bridge',
    participants: [
      { actor: 'wing', role: 'perpetrator' },
      { actor: 'south', role: 'target' },
    ],
    sources: [{ source: 'report' }],
    sensitivity: 'graphic',
    relations: [{ type: 'responds-to', event: 'statement' }],
  },
  {
    id: 'report',
    kind: 'report',
    title: 'Health Ministry reports on hospitals',
    time: { start: '2025-03-05' },
    participants: [
      { actor: 'ministry', role: 'speaker' },
      { actor: 'movement', role: 'subject' },
    ],
    figures: [
      { label: 'hospitals out of service', value: 25, min: 25, max: 25, of: 38, by: 'ministry' },
      { label: 'students', value: 785000, qualifier: 'over' },
      { label: 'buildings in ruins', value: 95, unit: '%', qualifier: 'about', min: 90, max: 97 },
    ],
  },
  {
    id: 'withdrawn',
    kind: 'report',
    title: 'A report withdrawn since',
    time: { start: '2025-03-05' },
    certainty: 'retracted',
    participants: [{ actor: 'ministry', role: 'speaker' }],
  },
  { id: 'years-before', kind: 'other', title: 'What it goes back to', time: { start: '2020-01-01' } },
];

/** Six events in March 2025 and one five years before; the page opens on March. */
export const talksFile = {
  format: 'conflict-timeline',
  version: 1,
  meta: { title: 'Harbour talks', lang: 'en', timeZone: 'UTC', view: { from: '2025-03-01', to: '2025-03-07' } },
  actors,
  places: [{ id: 'harbour', name: 'Old Harbour', precision: 'near', lat: 27.9, lon: 34.3 }],
  sources,
  events,
};
