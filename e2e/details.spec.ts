// Everything that the file knows of one event, and whose word each thing is.

import {
  abdelaty,
  afpSources,
  alAnsari,
  education,
  firstSession,
  health,
  noon,
  plan,
  rubio,
  shelling,
  talks,
} from './bundled-events.ts';
import { eventsFile } from './events-file.ts';
import { expect, test } from './open-page.ts';

test('says all that the file knows of an event, and whose word each thing is', async ({ open, parley }) => {
  await open(`?event=${talks.id}`);
  const openAnother = async ({ title }: { title: string }) => {
    await parley.drawn(title).click();
    await expect(parley.detailsHeading(title)).toBeVisible();
  };

  await test.step('when, where, who and in which role', async () => {
    await expect(parley.detailsHeading(talks.title)).toBeVisible();
    await expect(parley.details).toContainText('From overnight 6–7 October 2025, resumed on Tuesday, continuing');
    await expect(parley.details).toContainText('Sharm El-Sheikh');
    await expect(parley.details).toContainText(/part(y|ies)/i);
    await expect(parley.details).toContainText(/mediators?/i);
    for (const name of ['Hamas', 'Israel', 'Egypt', 'Qatar', 'Turkey', 'United States']) {
      await expect(parley.details.getByText(name, { exact: true }).first()).toBeVisible();
    }
  });

  await test.step('quotations have their marks and their speaker', async () => {
    await openAnother(alAnsari);
    await expect(parley.details).toContainText('“four hours of intensive negotiations”');
    await expect(parley.details).toContainText('Majed Al-Ansari');
    await expect(parley.details).toContainText('Foreign Ministry spokesperson');
    await expect(parley.details, 'not a quotation').toContainText('Qatar is committed to working with every party.');
    await expect(parley.details).not.toContainText('“Qatar is committed');
    await expect(parley.details).toContainText(/reported/i);
    await expect(parley.details).toContainText('Mediator of the talks, here through its Foreign Ministry spokesperson');
  });

  await test.step('a quotation shows the chain that it came through', async () => {
    await openAnother(afpSources);
    await expect(parley.details.getByText('amid cautious optimism.')).toBeVisible();
    await expect(parley.details).toContainText(/Diplomatic sources[\s\S]*AFP/);
  });

  await test.step('a minister speaks for his state', async () => {
    await openAnother(rubio);
    await expect(parley.details).toContainText('Marco Rubio');
    await expect(parley.details).toContainText('Secretary of State');
    await expect(parley.details).toContainText('United States');
  });

  await test.step('figures have who gave them', async () => {
    await openAnother(health);
    await expect(parley.details).toContainText('Hospitals out of service');
    await expect(parley.details).toContainText(/25\s+of\s+38/);
    await expect(parley.details).toContainText('1,701');
    await expect(parley.details).toContainText('Health Ministry');
  });

  await test.step('figures of nobody say so', async () => {
    await openAnother(education);
    await expect(parley.details).toContainText(/over\s+785,000/);
    await expect(parley.details).toContainText(/about\s+95\s?%/);
    await expect(parley.details).toContainText(/(not|nobody|no one|no)\b.{0,40}(named|source|given|giver|said)/i);
  });

  await test.step('each judgement of the file is shown as one: certainty, role, inferred date', async () => {
    await openAnother(shelling);
    await expect(parley.details).toContainText(/claimed/i);
    await expect(parley.details).toContainText(/claimed by[\s\S]*Al-Quds Brigades/i);
    await expect(parley.details).toContainText(/inferred/i);
    await expect(parley.details).toContainText('By their own announcement');
    await expect(parley.details).toContainText('Northwest of the camp');
    await expect(parley.details).toContainText(/perpetrator/i);
  });

  await test.step('a date that is not given is not made up', async () => {
    await expect(parley.details).toContainText(/by .*7 October 2025/i);
    await expect(parley.details).toContainText(/not given/i);
  });

  await test.step('a session between two days keeps its shape: some hours within them', async () => {
    await openAnother(firstSession);
    await expect(parley.details).toContainText('Overnight, Monday 6 to Tuesday 7 October 2025');
    await expect(parley.details).toContainText(/4 hours/);
  });

  await test.step('a plan is shown as a plan', async () => {
    await openAnother(noon);
    await expect(parley.details).toContainText(/planned/i);
    await expect(parley.details).toContainText(/12:00/);
  });

  await test.step('sources with the place in them', async () => {
    await openAnother(abdelaty);
    await expect(parley.details).toContainText('News article on the indirect talks in Sharm El-Sheikh');
    await expect(parley.details).toContainText('paragraph 7');
  });
});

test('related events are links in both directions, that a new tab can open', async ({
  page,
  context,
  open,
  parley,
}) => {
  await open(`?event=${alAnsari.id}`);
  await parley.details.getByRole('link', { name: plan.title }).click();
  await expect(parley.detailsHeading(plan.title)).toBeVisible();
  await parley.expectParameter('event', plan.id);
  await parley.details.getByRole('link', { name: alAnsari.title }).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await page.goBack();
  await expect(parley.detailsHeading(plan.title)).toBeVisible();
  await page.goForward();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();

  const link = parley.details.getByRole('link', { name: firstSession.title });
  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const tab = await opened;
  await expect(tab.getByRole('heading', { name: firstSession.title, exact: true })).toBeVisible();
  await expect(parley.detailsHeading(alAnsari.title), 'and this one stays').toBeVisible();
});

test('previous and next follow the filters', async ({ open, parley }) => {
  await open(`?kind=talks&event=${noon.id}`);
  await expect(parley.detailsHeading(noon.title)).toBeVisible();
  await expect(parley.details).toContainText('3 of 3');
  await parley.details.getByRole('button', { name: /^Previous/ }).click();
  await expect(parley.details).toContainText('2 of 3');
  await parley.details.getByRole('button', { name: /^Previous/ }).click();
  await expect(parley.details).toContainText('1 of 3');
  await parley.details.getByRole('button', { name: /^Next/ }).click();
  await expect(parley.details).toContainText('2 of 3');
});

test('"Close" takes the event from the address and gives the focus back to it', async ({ open, parley }) => {
  await open();
  await parley.drawn(alAnsari.title).click();
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await parley.button('Close', parley.details).click();
  await expect(parley.details).toBeHidden();
  await parley.expectParameter('event', null);
  await expect(parley.drawn(alAnsari.title)).toBeFocused();
});

test('"Copy link" copies a link to this event', async ({ page, context, open, parley }) => {
  await open(`?mediator=qatar&event=${alAnsari.id}`);
  await parley.button('Copy link', parley.details).click();
  await expect.poll(() => parley.clipboard()).toContain(`event=${alAnsari.id}`);
  const link = new URL(await parley.clipboard());
  expect(link.searchParams.get('v')).toBe('1');
  const other = await context.newPage();
  await other.goto(link.href);
  await expect(other.getByRole('heading', { name: alAnsari.title, exact: true })).toBeVisible();
  expect(page.url(), 'copying changes nothing here').not.toContain('v=1');
});

test('"Cite" gives text and BibTeX with the sources of the event', async ({ open, parley }) => {
  await open(`?event=${abdelaty.id}`);
  await parley.button('Cite', parley.details).click();
  const cite = parley.page.getByRole('dialog', { name: /Cite/ });
  await expect(cite).toContainText('News article on the indirect talks in Sharm El-Sheikh');
  const bibtex = cite.getByRole('radio', { name: /BibTeX/ }).or(cite.getByRole('tab', { name: /BibTeX/ }));
  if (await bibtex.isVisible()) await bibtex.click();
  await expect(cite).toContainText(/@\w+\{/);
});

test('"Add to calendar" hands over the event as an iCalendar file', async ({ page, open, parley }) => {
  await open(`?event=${noon.id}`);
  const download = page.waitForEvent('download');
  await parley.button('Add to calendar', parley.details).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/\.ics$/);
  const stream = await file.createReadStream();
  const text = (await stream.toArray()).join('');
  expect(text).toContain('BEGIN:VCALENDAR');
  expect(text, 'noon in Cairo').toMatch(/DTSTART(;[^:\r\n]*)?:20251007T(090000Z|120000)/);
  expect(text).toContain('talks are to resume at noon');
});

test('text from the file is isolated in its own language and direction', async ({ open, serve, parley }) => {
  const title = 'حماس تقول (1) إنها مستعدة';
  await open(`${await serve(eventsFile({ events: [{ id: 'a', title, lang: 'ar' }] }))}&event=a`);
  const heading = parley.detailsHeading(title);
  await expect(heading).toBeVisible();
  const text = parley.details.getByText(title).first();
  await expect(text).toHaveCSS('direction', 'rtl');
  expect(await text.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
});

test('a graphic source stays behind a warning', async ({ open, serve, parley }) => {
  const file = eventsFile({
    sources: [{ id: 's', title: 'A film', url: 'https://example.org/film' }],
    events: [{ id: 'a', sensitivity: 'graphic', sources: [{ source: 's' }] }],
  });
  await open(`${await serve(file)}&event=a`);
  await expect(parley.details).toContainText('A film');
  await expect(parley.details).toContainText(/graphic/i);
  await expect(parley.details.getByRole('link', { name: /film/i })).toBeHidden();
});

test('on paper the names of those who took part stay, without buttons around the event', async ({
  page,
  open,
  parley,
}) => {
  await open(`?event=${alAnsari.id}`);
  await expect(parley.detailsHeading(alAnsari.title)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(parley.button('Majed Al-Ansari', parley.details)).toBeVisible();
  await expect(parley.button('Qatar', parley.details)).toBeVisible();
  for (const name of ['Previous', 'Next', 'Close']) await expect(parley.button(name, parley.details)).toBeHidden();
});
