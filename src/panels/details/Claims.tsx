// What was said: every claim with its speaker and the chain it came through; all set alike, whoever speaks.
import { certaintyOf } from '#domain/event-record.ts';
import type { Claim } from '#domain/event-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileText } from '#ui/FileText.tsx';
import { ActorName } from './ActorName.tsx';
import { CertaintyTag } from './CertaintyTag.tsx';
import styles from './Claims.module.css';
import { inQuotationMarks } from './quotation-marks.ts';
import type { Reading } from './reading.ts';
import { Section } from './Section.tsx';

export interface ClaimsProps {
  readonly reading: Reading;
}

export function Claims({ reading }: ClaimsProps) {
  const { t } = useWords();
  const claims = reading.detail.record.claims ?? [];
  if (claims.length === 0) return null;
  return (
    <Section title={t('details.said')}>
      {claims.map((claim, position) => (
        // Claims have no id, and those of one event never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <ClaimFigure key={position} claim={claim} reading={reading} />
      ))}
    </Section>
  );
}

interface ClaimProps {
  readonly claim: Claim;
  readonly reading: Reading;
}

/** Marks stand only round what is word for word. */
function ClaimFigure({ claim, reading }: ClaimProps) {
  const { record } = reading.detail;
  const lang = claim.lang ?? record.lang;
  const isQuote = claim.quote === true;
  return (
    <figure className={styles['claim']}>
      <blockquote className={isQuote ? styles['quote'] : styles['words']}>
        <FileText
          className={styles['text']}
          text={isQuote ? inQuotationMarks(claim.text, lang) : claim.text}
          lang={lang}
          terms={reading.terms}
        />
      </blockquote>
      <figcaption className={styles['from']}>
        <Attribution claim={claim} reading={reading} />
        {claim.certainty !== undefined && claim.certainty !== certaintyOf(record) && (
          <CertaintyTag certainty={claim.certainty} />
        )}
        {claim.cite?.locator !== undefined && (
          <span className={styles['locator']}>
            <FileText text={claim.cite.locator} />
          </span>
        )}
      </figcaption>
    </figure>
  );
}

/** "diplomatic sources, cited by AFP": the speaker first, then who passed it on, from near to far. */
function Attribution({ claim, reading }: ClaimProps) {
  const { t, rich } = useWords();
  const { speaker, via = [] } = claim;
  return (
    <span>
      {speaker === undefined ? (
        t('details.claim.noSpeaker')
      ) : (
        <span className={styles['speaker']}>
          <ActorName id={speaker} reading={reading} />
        </span>
      )}
      {via.map((id, position) => (
        // oxlint-disable-next-line react/no-array-index-key -- one actor may stand twice in a chain
        <span key={position}>{rich('details.claim.via', { name: <ActorName id={id} reading={reading} /> })}</span>
      ))}
    </span>
  );
}
