// "Twelve were killed", in English titles: by whom is not said. Rather silent than wrong.
import type { TextRange } from '#base/fold-text.ts';
import { isWithin, quotedSpans } from './quoted-spans.ts';

const AUXILIARY = String.raw`\b(?:was|were|is|are|been|being)(?:\s+(?:\p{L}+ly|also|all|both|then|later|again))?\s+`;
const COUNTED = String.raw`(?:\b\d[\d,.]*|\b(?:dozens|hundreds|thousands|scores|several|many|at least \p{L}+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?:\s+\p{L}+){0,2}?\s+`;
/** After a participle that is no verb of its own: "12 rebels killed 3 soldiers" goes on in another way. */
const NO_OBJECT = String.raw`(?=\s*(?:$|[,.;:–—-]|\b(?:in|at|on|near|after|during|as|when|since|across|amid|while|overnight|today|yesterday|so far)\b))`;

/** "by noon", "by mistake": nobody did it. */
const NOT_AN_AGENT = String.raw`(?:then|now|noon|midday|midnight|dawn|dusk|nightfall|evening|morning|mistake|accident|chance|far|name|air|sea|land|night|day|\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?(?:end|time|start|beginning)|(?:early|late|mid)\b|january|february|march|april|may\b|june|july|august|september|october|november|december)`;
const BY_AN_AGENT = new RegExp(String.raw`\b(?:by\s+(?!${NOT_AN_AGENT})|at the hands of\b)`, 'iu');

/** "in an Israeli strike", "by fire from Hamas", "as Israel strikes": told in other words. */
const WEAPON = String.raw`(?:air ?strikes?|airstrikes?|strikes?|attacks?|raids?|shelling|fire|gunfire|bombings?|bombardments?|missiles?|rockets?|drones?|offensive|operations?|assaults?|ambush(?:es)?|shootings?|incursions?)`;
const TOLD_OTHERWISE = new RegExp(
  String.raw`\b(?:in|from|after|during|following|under|to|with|amid|on|near)\s+(?:\p{Ll}+\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{L}+){0,2}\s+${WEAPON}\b|\b(?:as|when|while|after)\s+\p{Lu}`,
  'u',
);
const NOBODY_DID =
  /\b(?:crash|accident|earthquake|floods?|storm|landslide|avalanche|collision|capsiz\w+|stampede|wildfires?|derail\w+)\b/iu;

/** "A deal was struck", "the contract was executed", "the bill was killed": nobody was harmed. */
const IN_A_FIGURE = /\b(?:struck|executed|killed|shot|beaten|hit|attacked)$/iu;
const OF_PAPER =
  /\b(?:deals?|agreements?|accords?|pacts?|truces?|bargains?|compromises?|balance|contracts?|documents?|treat(?:y|ies)|memorand(?:um|a)|plans?|orders?|notes?|tone|resolutions?|proposals?|motions?|ideas?|bills?|targets?|deadlock|milestones?)\s*$/iu;

/** "Soldier who was wounded last week dies": told of to say who it is. */
const ON_THE_WAY = /\b(?:who|whom|which|that)\s*$/iu;

/** Who says so stands before it, as it should; or it did not happen. */
const ATTRIBUTED =
  /\b(?:says?|said|saying|reports?|reported|announces?|announced|according to|states?|stated|tells?|told|confirms?|confirmed|alleges?|alleged|claims?|claimed|accuses?|accused|denies|denied|asks?|warns?|warned|puts?)\b|:\s|\b(?:no one|nobody|none|not|no|if|unless)\b/iu;

export class AgentlessPassives {
  readonly #patterns: readonly RegExp[];
  /** What most titles lack is found out quickly. */
  readonly #word: RegExp;

  /** `participles`: English ones, of harm. */
  constructor(participles: readonly string[]) {
    const any = participles
      .toSorted((a, b) => b.length - a.length)
      .map((words) => words.replaceAll(' ', String.raw`\s+`))
      .join('|');
    this.#word = new RegExp(any, 'i');
    this.#patterns =
      participles.length === 0
        ? []
        : [
            new RegExp(String.raw`${AUXILIARY}(?:${any})\b`, 'iu'),
            new RegExp(String.raw`${COUNTED}(?:${any})\b${NO_OBJECT}`, 'iu'),
          ];
  }

  /** The first one in an English title; null when there is none. */
  find(title: string): TextRange | null {
    if (!this.#word.test(title)) return null;
    for (const pattern of this.#patterns) {
      const found = pattern.exec(title);
      if (!found) continue;
      const range = { start: found.index, end: found.index + found[0].length };
      if (isAgentless(title, range)) return range;
    }
    return null;
  }
}

function isAgentless(title: string, { start, end }: TextRange): boolean {
  const before = title.slice(0, start);
  const after = title.slice(end);
  if (ATTRIBUTED.test(before) || ON_THE_WAY.test(before)) return false;
  if (IN_A_FIGURE.test(title.slice(start, end)) && OF_PAPER.test(before)) return false;
  if (BY_AN_AGENT.test(after) || TOLD_OTHERWISE.test(after) || NOBODY_DID.test(title)) return false;
  return !isWithin(quotedSpans(title), start);
}
