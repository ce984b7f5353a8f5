// Events files of every kind, opened from the device: the same events come out of each.

import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, test } from './open-page.ts';
import { eventsFile } from './events-file.ts';

interface Told {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly start: string;
  readonly summary: string;
}

const TOLD: readonly Told[] = [
  {
    id: 'one',
    kind: 'talks',
    title: 'First “round”, in Cairo',
    start: '2025-10-06',
    summary: 'They met; nobody left.',
  },
  { id: 'two', kind: 'shelling', title: 'A wall falls', start: '2025-10-07', summary: 'At noon, say two of three.' },
  { id: 'three', kind: 'statement', title: 'جولة ثانية', start: '2025-10-08', summary: 'To "go on".' },
];
const NAMES = ['id', 'kind', 'title', 'start', 'summary'] as const;

const asEvents = TOLD.map(({ start, ...event }) => ({ ...event, time: { start } }));
const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const json = eventsFile({ events: asEvents });
const ndjson = lines([{ format: 'conflict-timeline', version: 1, meta: { title: 'By lines' } }, ...asEvents]);
const csv = [NAMES.join(','), ...TOLD.map((event) => NAMES.map((name) => quoted(event[name])).join(','))].join('\r\n');
const parquet = Buffer.from(
  parquetWriteBuffer({
    columnData: NAMES.map((name) => ({ name, data: TOLD.map((event) => event[name]), type: 'STRING' as const })),
  }),
);

const FILES: Readonly<Record<string, string | Buffer>> = {
  'told.json': json,
  'told.json.gz': gzipSync(json),
  'told.ndjson': ndjson,
  'told.ndjson.gz': gzipSync(ndjson),
  'told.csv': csv,
  'told.csv.gz': gzipSync(csv),
  'told.parquet': parquet,
};

for (const [name, content] of Object.entries(FILES)) {
  test(`${name} from this device shows its events`, async ({ open, parley }) => {
    await open();
    await parley.openFile(name, content);
    await expect(parley.count).toContainText('3 of 3 events');
    for (const { title } of TOLD) await expect(parley.drawn(title)).toBeVisible();
    for (const { id, title, summary } of TOLD) {
      await parley.rowButton(title).click();
      await expect(parley.detailsHeading(title)).toBeVisible();
      await expect(parley.details).toContainText(summary);
      await parley.expectParameter('event', id);
    }
    await expect(parley.problems).toBeHidden();
    await expect(parley.alert).toHaveCount(0);
  });
}

test('a packed table is shown again after a reload', async ({ page, open, parley }) => {
  await open();
  await parley.openFile('told.parquet', parquet);
  await expect(parley.count).toContainText('3 of 3 events');
  await parley.expectKept();
  await page.reload();
  await expect(parley.count).toContainText('3 of 3 events');
  await parley.rowButton('A wall falls').click();
  await expect(parley.details).toContainText('At noon, say two of three.');
});

test('a file that is damaged in its packing says so', async ({ open, parley }) => {
  await open();
  await parley.openFile('told.json.gz', gzipSync(json.repeat(20)).subarray(0, 150));
  await expect(parley.alert).toContainText('told.json.gz could not be opened');
  await expect(parley.alert).toContainText(/packed with gzip/);
});

test('a table in the encoding of an old Arabic spreadsheet is read, and the page says what it assumed', async ({
  open,
  parley,
}) => {
  await open();
  // "title,start", and "Talks" in Arabic, in Windows-1256.
  const title = Buffer.from([0xc7, 0xe1, 0xe3, 0xcd, 0xc7, 0xcf, 0xcb, 0xc7, 0xca]);
  const table = Buffer.concat([Buffer.from('title,start,kind\r\n'), title, Buffer.from(',2025-10-06,talks\r\n')]);
  await parley.openFile('old.csv', table);
  await expect(parley.drawn('المحادثات')).toBeVisible();
  await expect(parley.problems).toContainText('1 warning');
  await parley.button('Show', parley.problems).click();
  await expect(parley.problems).toContainText('Windows-1256');
});

test('an export of ACLED opens as it comes, and its mistakes are told where they stand in it', async ({
  open,
  parley,
}) => {
  await open();
  const table = [
    'event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,admin1,location,latitude,longitude,geo_precision,source,notes,fatalities',
    'EXA1,06 October 2025,1,Battles,Armed clash,Front A,Front B,North,Hilltown,31.5,34.4,1,A Paper,,2',
    'EXA2,31 June 2025,1,Battles,Armed clash,Front A,Front B,North,Hilltown,31.5,34.4,1,A Paper,,0',
  ];
  await parley.openFile('export.csv', table.join('\n'));
  await expect(parley.count).toContainText('1 of 1 event');
  await parley.rowButton('Armed clash: Front A – Front B, Hilltown').click();
  await expect(parley.details).toContainText('Front B');
  await expect(parley.details).toContainText('reported fatalities');
  await expect(parley.problems).toContainText('line 3, column 6');
  await expect(parley.problems).toContainText('31 June 2025');
});

test('GDELT opens without a first row of names, and shows no mediators', async ({ open, parley }) => {
  await open();
  const cells: Readonly<Record<number, string>> = { 0: '7', 1: '20251007', 6: 'EXAMPLIA', 26: '045', 28: '04' };
  const row = Array.from({ length: 61 }, (_, i) => cells[i] ?? '').join('\t');
  await parley.openFile('20251007.export.CSV', `${row}\n`);
  await expect(parley.drawn('Consult: EXAMPLIA')).toBeVisible();
  await expect(parley.filters.getByRole('group', { name: 'Mediators' })).toBeHidden();
});

test('a timeline of TimelineJS opens with its texts, not its markup', async ({ open, parley }) => {
  await open();
  const slide = {
    start_date: { year: '-44', month: '3', day: '15' },
    text: { headline: 'An <i>end</i>', text: '<p>In Rome</p>' },
  };
  await parley.openFile('slides.json', JSON.stringify({ title: { text: { headline: 'Old days' } }, events: [slide] }));
  await expect(parley.header).toContainText('Old days');
  await expect(parley.drawn('An end')).toBeVisible();
  await expect(parley.rowButton('An end')).toBeVisible();
});
