// The closed lists of words that the events file uses, in the order in which people are shown them.

export const KINDS = ['talks', 'shelling', 'statement', 'agreement', 'attack', 'report', 'other'] as const;
export type Kind = (typeof KINDS)[number];

export const ROLES = [
  'mediator',
  'party',
  'facilitator',
  'guarantor',
  'host',
  'witness',
  'observer',
  'supporter',
  'proposer',
  'speaker',
  'addressee',
  'perpetrator',
  'target',
  'affected',
  'participant',
  'subject',
] as const;
export type Role = (typeof ROLES)[number];

export const CERTAINTIES = ['confirmed', 'reported', 'claimed', 'contested', 'retracted'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Whether it is less sure than "reported", so that a word beside the title has to say so. */
export const isDoubtful = (certainty: Certainty): boolean => certainty !== 'confirmed' && certainty !== 'reported';

export const STATUSES = ['occurred', 'ongoing', 'planned', 'cancelled', 'hypothetical'] as const;
export type Status = (typeof STATUSES)[number];

export const ACTOR_TYPES = [
  'state',
  'government-body',
  'igo',
  'armed-forces',
  'armed-group',
  'party',
  'organisation',
  'media',
  'person',
  'collective',
  'other',
] as const;
export type ActorType = (typeof ACTOR_TYPES)[number];

export const PLACE_PRECISIONS = ['exact', 'near', 'district', 'region', 'country', 'unknown'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

export const RELATION_TYPES = [
  'part-of',
  'follows',
  'responds-to',
  'about',
  'accompanies',
  'commemorates',
  'contradicts',
  'corroborates',
  'updates',
  'same-as',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const QUALIFIERS = ['about', 'over', 'at least', 'up to', 'under'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const SENSITIVITIES = ['none', 'graphic', 'personal'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

export const LANE_CHOICES = ['kind', 'mediator', 'actor', 'place', 'none'] as const;
export type LaneChoice = (typeof LANE_CHOICES)[number];

export const REST_CHOICES = ['hide', 'fade'] as const;
/** What happens to the events that the filters leave out. */
export type Rest = (typeof REST_CHOICES)[number];
