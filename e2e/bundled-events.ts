// What the tests know by heart of the bundled file: its size, some of its events, and what its filters give.

export const FILE_TITLE = 'Sharm El-Sheikh talks, October 2025';
export const ALL = '21 of 21 events';

interface Known {
  id: string;
  title: string;
}

export const talks: Known = {
  id: 'talks-indirect-sharm',
  title: 'Indirect talks between Hamas and Israel in Sharm El-Sheikh',
};
export const firstSession: Known = {
  id: 'talks-first-session',
  title: 'First session of the indirect talks is held overnight',
};
export const noon: Known = {
  id: 'talks-noon-resumption',
  title: 'Diplomatic sources say the talks are to resume at noon',
};
export const shelling: Known = {
  id: 'shelling-al-shati',
  title: 'Al-Quds Brigades announce shelling of Israeli forces',
};
export const brigades: Known = {
  id: 'statement-al-quds-brigades',
  title: 'Al-Quds Brigades say any release depends on an exchange',
};
export const afpSources: Known = {
  id: 'statement-afp-sources',
  title: 'AFP cites diplomatic sources on the opening session',
};
export const rubio: Known = {
  id: 'statement-rubio',
  title: 'Rubio says what the United States is leading and what it seeks',
};
export const alAnsari: Known = { id: 'statement-al-ansari', title: 'Al-Ansari says all sides accept the Trump plan' };
export const abdelaty: Known = {
  id: 'statement-abdelaty',
  title: 'Abdelaty says Egypt works with partners on a first phase',
};
export const hamasReady: Known = {
  id: 'statement-hamas-readiness',
  title: 'Hamas says it is ready for a handover and demands guarantees',
};
export const prisonerList: Known = {
  id: 'report-prisoner-list',
  title: 'Egyptian officials review a list of Palestinian prisoners',
};
export const health: Known = {
  id: 'report-health',
  title: 'Health Ministry reports on hospitals, care centres and medical workers',
};
export const education: Known = {
  id: 'report-education',
  title: 'Over 785,000 students reported to be without schooling in Gaza',
};
export const hope: Known = { id: 'report-mediators-hope', title: 'Mediators are reported to hope for a ceasefire' };
export const plan: Known = {
  id: 'plan-trump',
  title: 'The plan that Donald Trump has proposed for ending the war in Gaza',
};
export const anniversary: Known = {
  id: 'october-7-2023',
  title: '7 October 2023, the date whose anniversary Hamas marks',
};
export const war: Known = { id: 'war-gaza', title: 'War in the Gaza Strip' };

/** What Qatar mediates, and what it says and does as a mediator. */
export const ofQatar: readonly Known[] = [talks, firstSession, noon, alAnsari, hope];
