// What advice an events file gets, and what is left alone.
import { describe, expect, it } from 'vitest';
import { actorId, placeId } from '#domain/ids.ts';
import { anActor, anEvent, aPlace, eventsText, type RawFile } from '#testing/events-file.ts';
import { adviceOn } from '#testing/read-advice.ts';
import bundled from '../../../public/events/sharm-el-sheikh-2025.json' with { type: 'json' };

const words = (title: string, fields: RawFile = {}): readonly string[] =>
  adviceOn({ meta: { title: 'Test', lang: 'en' }, events: [{ ...anEvent('a'), title, ...fields }] })
    .filter(({ code }) => code === 'loaded-word')
    .map(({ found }) => JSON.parse(found) as string);

describe('loaded words', () => {
  it.each([
    ['en', 'Terrorists attack a checkpoint', ['Terrorists']],
    ['en', 'The REGIME announces a truce', ['REGIME']],
    ['en', 'Army says it neutralised two men', ['neutralised']],
    ['en', 'Two fighters neutralized, regime says', ['neutralized', 'regime']],
    ['ar', 'وصول الإرهابيين إلى المدينة', ['إرهابيين']],
    ['ar', 'والإرهابيون يهاجمون', ['إرهابيون']],
    ['ar', 'ارهابيون يهاجمون', ['ارهابيون']],
    ['ar', 'شُهَداء في القصف', ['شُهَداء']],
    ['he', 'המחבלים תקפו', ['מחבלים']],
    ['he', 'ושני טרוריסטים נתפסו', ['טרוריסטים']],
    ['tr', 'TERÖRİSTLERİN saldırısı', ['TERÖRİSTLERİN']],
    ['tr', 'İki kişi etkisiz hale getirildi', ['etkisiz hale getirildi']],
  ])('%s: “%s”', (lang, title, found) => {
    expect(words(title, { lang })).toEqual(found);
  });

  it('are the same whoever is spoken of', () => {
    for (const side of ['Hamas', 'Israel', 'The army', 'Settlers', 'The rebels']) {
      expect(words(`${side} carried out a massacre`)).toEqual(['massacre']);
    }
  });

  it.each([
    ['en', 'Minister calls the men “terrorists”'],
    ['en', "Minister: 'it was a massacre'"],
    ['en', 'Minister calls it "a brutal, cowardly act"'],
    ['en', 'The sanctions regime is extended'],
    ['en', 'Regiment arrives'],
    ['en', 'Al-Aqsa Martyrs’ Brigades announce a truce'],
    ['ar', 'الوزير يقول «إرهابيون»'],
    ['ar', 'مستشفى شهداء الأقصى'],
    ['he', 'השר אמר ״המחבלים״'],
    ['he', 'צה"ל והמשטרה הודיעו'],
    ['tr', 'Bakan: “teröristler”'],
    ['tr', 'Kahramanmaraş’ta görüşme'],
  ])('%s: none in “%s”', (lang, title) => {
    expect(words(title, { lang })).toEqual([]);
  });

  it('are looked for only in the language that a text is in', () => {
    expect(words('Regime', { lang: 'fr' })).toEqual([]);
    expect(words('Regime', { lang: 'en-GB' })).toEqual(['Regime']);
    expect(adviceOn({ events: [anEvent('a', { title: 'Regime' }), anEvent('b', { title: 'إرهابيون' })] })).toHaveLength(
      2,
    );
  });

  it('are looked for in what the file itself says, and not in what it quotes', () => {
    const claims = [
      { text: 'The terrorists fled.', quote: true, speaker: 'm' },
      { text: 'The terrorists fled.', speaker: 'm' },
    ];
    const found = adviceOn({
      actors: [anActor('m')],
      events: [{ ...anEvent('a'), summary: 'A regime.', claims }],
    });
    expect(found.map(({ field }) => field)).toEqual(['summary', 'claims.1.text']);
  });

  it('are left alone in names that the file has', () => {
    const actors = [anActor('x', { name: 'Centre for Terrorist Studies', aliases: ['The Regime Watch'] })];
    const event = (title: string): RawFile => ({ actors, events: [anEvent('a', { title })] });
    expect(adviceOn(event('Centre for Terrorist Studies reports'))).toEqual([]);
    expect(adviceOn(event('The Regime Watch reports'))).toEqual([]);
    expect(adviceOn(event('Centre for Terrorist Studies speaks of the regime'))).toHaveLength(1);
  });

  it('come with what to write instead, why, and where', () => {
    const text = eventsText({ events: [anEvent('a', { title: 'A massacre' })] });
    const [found] = adviceOn(text);
    const line = text.split('\n').findIndex((one) => one.includes('A massacre')) + 1;
    expect(found).toMatchObject({ severity: 'advice', code: 'loaded-word', id: 'a', field: 'title', line });
    expect(found?.column).toBe((text.split('\n')[line - 1] ?? '').indexOf('"A massacre') + 1);
    expect(found?.params['instead']).toMatch(/killing/);
    expect(found?.params['reason']).toMatch(/same verb/);
  });
});

describe('a passive without an agent in a title', () => {
  const passives = (title: string, lang = 'en'): readonly string[] =>
    adviceOn({ events: [anEvent('a', { title, lang })] })
      .filter(({ code }) => code === 'agentless-passive')
      .map(({ found }) => JSON.parse(found) as string);

  it.each([
    ['Twelve people were killed in Rafah', 'were killed'],
    ['A hospital was reportedly bombed on Monday', 'was reportedly bombed'],
    ['Two aid workers were shot dead by noon', 'were shot dead'],
    ['12 killed in strike on a school', '12 killed'],
    ['Dozens of people wounded overnight', 'Dozens of people wounded'],
    ['Thousands displaced, ministry says', 'Thousands displaced'],
    ['The ceasefire agreement was violated twice', 'was violated'],
    ['A minister was struck in Doha', 'was struck'],
  ])('“%s”', (title, found) => {
    expect(passives(title)).toEqual([found]);
  });

  it.each([
    'Twelve people were killed by Israeli fire',
    'Twelve people were killed in an Israeli air strike',
    'Three soldiers were killed in a Hamas ambush',
    'Two killed as Israel strikes Rafah',
    'Hamas says 12 people were killed',
    'According to the ministry, 12 were injured',
    'Ministry: 12 injured in the north',
    'Eight rebels killed three soldiers',
    'No one was injured',
    'Talks were held in Doha',
    'The agreement was signed',
    'Four people were killed in a bus crash',
    'Minister: “they were killed”',
    'An army base hit back',
    'A deal was struck in Doha',
    'The memorandum was executed on Monday',
    'The bill was killed in committee',
    'Two ministers hit out at the plan',
    'Soldier who was wounded last week dies',
  ])('none in “%s”', (title) => {
    expect(passives(title)).toEqual([]);
  });

  it('is looked for in English alone', () => {
    expect(passives('12 killed in strike', 'tr')).toEqual([]);
  });
});

describe('figures', () => {
  const figures = (figure: RawFile): readonly string[] =>
    adviceOn({ actors: [anActor('m')], events: [{ ...anEvent('a'), figures: [figure] }] }).map(({ code }) => code);

  it('want somebody who gives them', () => {
    expect(figures({ label: 'Killed', value: 3 })).toEqual(['figure-without-giver']);
    expect(figures({ label: 'Killed', value: 3, by: 'm' })).toEqual([]);
  });
});

describe('a perpetrator', () => {
  const roles = (role: string, codes: RawFile): readonly string[] =>
    adviceOn({
      actors: [anActor('m')],
      events: [{ ...anEvent('a'), participants: [{ actor: 'm', role }], codes }],
    }).map(({ code, field }) => `${code} ${field}`);

  it('does not follow from the order of actors in ACLED', () => {
    expect(roles('perpetrator', { acled: 'Battles' })).toEqual(['perpetrator-from-order participants.0.role']);
    expect(roles('participant', { acled: 'Battles' })).toEqual([]);
    expect(roles('perpetrator', { ucdp: '3' })).toEqual([]);
  });
});

describe('an area that is shown as an exact place', () => {
  const at = { lon: 30, lat: 26 };
  const areas = (places: readonly object[], codes: Record<string, string> = {}): readonly (string | number)[] =>
    adviceOn({ places, events: places.map((_, i) => anEvent(`e${i}`, { place: placeId(`p${i}`), codes })) }).map(
      ({ id, params }) => `${id} ${params['reason']}`,
    );

  it.each([
    'Egypt',
    'مصر',
    'מצרים',
    'Mısır',
    'Gaza Strip',
    'North Sinai Governorate',
    'محافظة خان يونس',
    'Gazze Şeridi',
  ])('by its name: %s', (name) => {
    expect(areas([aPlace('p0', { ...at, name })])).toHaveLength(1);
    expect(areas([aPlace('p0', { ...at, name, precision: 'exact' })])).toHaveLength(1);
    expect(areas([aPlace('p0', { ...at, name, precision: 'region' })])).toEqual([]);
    expect(areas([aPlace('p0', { name })])).toEqual([]);
  });

  it.each(['Cairo', 'Singapore', 'Kuwait', 'Strip Street', 'Georgia'])('not %s', (name) => {
    expect(areas([aPlace('p0', { ...at, name })])).toEqual([]);
  });

  it('by a point that the file gives to a whole country', () => {
    const country = aPlace('p0', { ...at, name: 'Examplia', precision: 'country' });
    expect(areas([country, aPlace('p1', at), aPlace('p2', { lon: 31, lat: 26 })])).toEqual(['e1 samePoint']);
  });

  it('by what the codes of its data set say', () => {
    expect(areas([aPlace('p0', at)], { acled_geo_precision: '3' })).toEqual(['e0 code']);
    expect(areas([aPlace('p0', at)], { acled_geo_precision: '1' })).toEqual([]);
    expect(areas([aPlace('p0', at)], { ucdpWherePrec: '6' })).toEqual(['e0 code']);
  });

  it('is told once, where it first stands', () => {
    const events = ['a', 'b'].map((id) => anEvent(id, { place: placeId('p') }));
    const found = adviceOn({ places: [aPlace('p', { ...at, name: 'Egypt' })], events });
    expect(found.map(({ id, field }) => `${id} ${field}`)).toEqual(['a place']);
  });
});

it('tells nothing that is a problem already: a claim without a claimant', () => {
  expect(adviceOn({ events: [anEvent('a', { certainty: 'claimed' })] })).toEqual([]);
});

it('finds the cell of a table', () => {
  const csv = 'kind,title,start,figure,figureLabel,summary\ntalks,A,2025,,,"x\ny"\nother,A massacre,2025,3,Killed,\n';
  expect(adviceOn(csv).map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual([
    '4:7 loaded-word',
    '4:23 figure-without-giver',
  ]);
});

it('finds the line of a record among many', () => {
  const events = Array.from({ length: 3000 }, (_, i) => anEvent(`e${i}`, { summary: 'Ω'.repeat(300), ...at(i) }));
  const text = eventsText({ events });
  const [found, ...more] = adviceOn(text);
  expect(more).toEqual([]);
  expect(found?.id).toBe('e2999');
  expect(text.split('\n')[(found?.line ?? 0) - 1]).toContain('Regime');
});

const at = (i: number): object => (i === 2999 ? { title: 'Regime', claimedBy: [actorId('x')] } : {});

it('says of the file that comes with the page only what is so: nobody gives the figures on schooling', () => {
  const found = adviceOn(JSON.stringify(bundled));
  expect(found.map(({ code, id }) => `${code} ${id}`)).toEqual(
    Array.from({ length: 3 }, () => 'figure-without-giver report-education'),
  );
});
