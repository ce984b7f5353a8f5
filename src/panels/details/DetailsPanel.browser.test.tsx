// The details as a reader meets them: what is known, who says so, and what to do with it.
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { EventDetail } from '#domain/answer.ts';
import { showPanel } from '#testing/show-panel.ts';
import { talksFile } from '#testing/talks-file.ts';
import { DetailsPanel } from './DetailsPanel.tsx';

const panel = page.getByRole('complementary', { name: 'Event details' });
const heading = (name: string) => panel.getByRole('heading', { level: 2, name, exact: true });
const button = (name: string) => panel.getByRole('button', { name, exact: true });
const [onClose, onCite, onAddToCalendar] = [
  vi.fn<() => void>(),
  vi.fn<(detail: EventDetail) => void>(),
  vi.fn<(detail: EventDetail) => void>(),
];

function show(search: string, file: object = talksFile) {
  return showPanel(<DetailsPanel onClose={onClose} onCite={onCite} onAddToCalendar={onAddToCalendar} />, file, search);
}

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(1280, 900);
});

const said = (text: string) => panel.getByRole('figure').filter({ hasText: text });

it('is named by the event, and says its kind, its certainty and where it stands', async () => {
  await show('?event=shelling');
  await expect.element(heading('River Brigades announce shelling')).toBeVisible();
  await expect.element(panel.getByText('shelling', { exact: true }).first()).toBeVisible();
  await expect.element(panel.getByText('claimed', { exact: true })).toBeVisible();
  await expect.element(panel.getByText('4 of 5')).toBeVisible();
});

it('says when, and how that is known', async () => {
  await show('?event=talks');
  await expect.element(panel.getByText(/between .*3 .*4 March 2025/)).toBeVisible();
  await expect.element(panel.getByText('date inferred')).toBeVisible();
  await expect.element(panel.getByText('lasted 4 hours')).toBeVisible();
});

it('says where, with how exact that is and the words of the source', async () => {
  await show('?event=talks');
  await expect.element(panel.getByText('Old Harbour')).toBeVisible();
  await expect.element(panel.getByText('near this place')).toBeVisible();
  await expect.element(panel.getByText('in a hotel by the sea')).toBeVisible();
});

it('says plainly what is not given', async () => {
  await show('?event=report');
  await expect.element(panel.getByText('not given', { exact: true })).toBeVisible();
  await expect.element(panel.getByText('The file names no source for this event.')).toBeVisible();
});

it('names everybody by role, with title, whom they speak for, and what they are a part of', async () => {
  await show('?event=statement');
  await expect
    .element(panel.getByRole('definition').filter({ hasText: 'Foreign Ministry spokesperson, for Northland' }))
    .toBeVisible();
  await expect.element(panel.getByRole('term').filter({ hasText: 'Mediator' })).toBeVisible();
  await expect.element(panel.getByRole('term').filter({ hasText: 'Speaker' })).toBeVisible();
});

it('says of a wing what it is a part of, and who claims a claim', async () => {
  await show('?event=shelling');
  await expect.element(panel.getByText('part of River Movement')).toBeVisible();
  await expect.element(panel.getByRole('term').filter({ hasText: 'Claimed by' })).toBeVisible();
});

it('filters by an actor in its role', async () => {
  const { address } = await show('?event=statement&kind=statement');
  await expect.element(button('Northland')).toHaveAccessibleDescription('Show only events with Northland as mediator');
  await button('Northland').click();
  expect(address().get('mediator')).toBe('north');
  expect(address().get('kind')).toBe('statement');
});

it('puts marks round what is word for word, and round nothing else', async () => {
  await show('?event=statement');
  await expect.element(said('“a long night”')).toHaveTextContent('Ada Minister');
  await expect.element(said('a long night')).toHaveTextContent('paragraph 2');
  await expect.element(said('The talks go on.')).not.toHaveTextContent('“');
  await expect.element(said('Nobody is named for this.')).toHaveTextContent('no speaker named');
});

it('gives the chain of sources from near to far, and a certainty that differs', async () => {
  await show('?event=statement');
  await expect
    .element(said('“cautious hope”'))
    .toHaveTextContent('diplomatic sources, cited by Wire Agency, cited by Capital Radio');
  await expect.element(said('“cautious hope”').getByText('contested')).toBeVisible();
});

it('sets a quotation in its own language, marks and direction', async () => {
  await show('?event=statement');
  const words = said('לילה ארוך').getByText('”לילה ארוך”');
  await expect.element(words).toHaveAttribute('lang', 'he');
  expect(getComputedStyle(words.element()).direction).toBe('rtl');
});

it('gives each figure with who gave it, or that nobody is named', async () => {
  await show('?event=report');
  const figures = panel.getByRole('table', { name: 'Figures' });
  await expect.element(figures.getByRole('row', { name: /hospitals/ })).toHaveTextContent('25 of 38');
  await expect.element(figures.getByRole('row', { name: /hospitals/ })).not.toHaveTextContent('between 25 and 25');
  await expect.element(figures.getByRole('row', { name: /hospitals/ })).toHaveTextContent('Health Ministry');
  await expect.element(figures.getByRole('row', { name: /students/ })).toHaveTextContent('over 785,000');
  await expect.element(figures.getByRole('row', { name: /students/ })).toHaveTextContent('the source names nobody');
  await expect.element(figures.getByRole('row', { name: /ruins/ })).toHaveTextContent('about 95%');
  await expect.element(figures.getByRole('row', { name: /ruins/ })).toHaveTextContent('between 90% and 97%');
});

it('lists sources with what is given of them, and links that tell nobody anything', async () => {
  await show('?event=statement');
  const sources = panel.getByRole('listitem');
  await expect.element(sources.filter({ hasText: 'News article' })).toHaveTextContent('paragraph 2');
  await expect.element(sources.filter({ hasText: 'News article' })).toHaveTextContent('no address given');
  await expect.element(sources.filter({ hasText: 'Field report' })).toHaveTextContent('A. Writer, Some Paper');
  const link = panel.getByRole('link', { name: 'Open at paper.example' });
  await expect.element(link).toHaveAttribute('href', 'https://paper.example/report');
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect.element(panel.getByRole('link', { name: 'Archived copy' })).toBeVisible();
});

it('hides the links of what may be graphic behind a plain warning', async () => {
  await show('?event=shelling');
  await expect.element(panel.getByText('What the sources show may be graphic.')).toBeVisible();
  expect(panel.getByRole('link', { name: /Open at/ }).elements()).toHaveLength(0);
  await button('Show the links all the same').click();
  await expect.element(panel.getByRole('link', { name: /Open at/ })).toBeVisible();
});

it('links related events in both directions, and takes the focus along', async () => {
  const { address } = await show('?event=statement');
  await expect
    .element(panel.getByRole('listitem').filter({ hasText: 'Answered by' }))
    .toHaveTextContent('River Brigades announce shelling');
  const link = panel.getByRole('link', { name: 'First round of talks' });
  await expect.element(link).toHaveAttribute('href', expect.stringContaining('event=talks'));
  await link.click();
  await expect.element(heading('First round of talks')).toHaveFocus();
  expect(address().get('event')).toBe('talks');
  await expect
    .element(panel.getByRole('listitem').filter({ hasText: 'Spoken about in' }))
    .toHaveTextContent('Northland says the talks go on');
});

it('shows what the makers of the file decided, apart from what sources say', async () => {
  await show('?event=statement');
  await expect.element(panel.getByText('Decided by the makers of this file, not by its sources:')).toBeVisible();
  await expect.element(panel.getByText('worked out by the makers of this file')).toBeVisible();
  await expect.element(panel.getByText(/^reported: a source says so/)).toBeVisible();
});

it('shows tags, codes and the id, and names the id for reports of mistakes', async () => {
  await show('?event=talks');
  await expect.element(panel.getByText('indirect', { exact: true })).toBeVisible();
  await expect.element(panel.getByText('046')).toBeVisible();
  await panel.getByText('Report a mistake').click();
  await expect.element(panel.getByText(/name the entry/)).toHaveTextContent('talks');
  await expect.element(button('Copy id')).toBeVisible();
});

it('walks to the next and the previous event by the filters, and keeps the focus', async () => {
  const { address } = await show('?event=talks&mediator=north');
  await expect.element(panel.getByText('1 of 2')).toBeVisible();
  await expect.element(button('Previous')).toHaveAttribute('aria-disabled', 'true');
  button('Next').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('Northland says the talks go on')).toBeVisible();
  await expect.element(button('Next')).toHaveFocus();
  expect(address().get('event')).toBe('statement');
});

it('hands the event to those who cite it or put it into a calendar', async () => {
  await show('?event=talks');
  await button('Cite').click();
  await button('Add to calendar').click();
  await button('Close').click();
  const detail = expect.objectContaining({ record: expect.objectContaining({ id: 'talks' }) });
  expect(onCite).toHaveBeenCalledWith(detail);
  expect(onAddToCalendar).toHaveBeenCalledWith(detail);
  expect(onClose).toHaveBeenCalledOnce();
});

it('opens an event that the filters hide, and drops only the filter that hides it', async () => {
  const { address } = await show('?event=statement&kind=talks&mediator=north');
  await expect.element(panel.getByText('The filters hide this event.')).toBeVisible();
  await button('Show it').click();
  await expect.element(panel.getByText('The filters hide this event.')).not.toBeInTheDocument();
  expect(address().get('kind')).toBeNull();
  expect(address().get('mediator')).toBe('north');
  await expect.element(heading('Northland says the talks go on')).toHaveFocus();
});

it('says that the file lacks an event, and names those most like it', async () => {
  const { address } = await show('?event=statment');
  await expect.element(heading('No event “statment” in this file')).toBeVisible();
  await panel.getByRole('link', { name: 'statement', exact: true }).click();
  await expect.element(heading('Northland says the talks go on')).toHaveFocus();
  expect(address().get('event')).toBe('statement');
});

it('marks the words searched for', async () => {
  await show('?event=statement&q=night');
  await expect.element(said('a long night').getByRole('mark')).toHaveTextContent('night');
});

it('is not there while no event is open', async () => {
  await show('');
  await expect.element(panel).not.toBeInTheDocument();
});

it('copies a link that opens the event wherever it is opened', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await show('?event=statement&kind=statement&lanes=actor');
  await button('Copy link').click();
  expect(write).toHaveBeenCalledWith(expect.stringContaining('event=statement'));
  expect(write).not.toHaveBeenCalledWith(expect.stringContaining('kind='));
});
