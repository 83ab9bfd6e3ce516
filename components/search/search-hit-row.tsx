import {
  type Icon,
  IconBook2,
  IconCalendarDue,
  IconMessage2,
  IconPackage,
  IconQuote,
  IconUser,
} from '@tabler/icons-react';
import { maskPhone } from '../../lib/domain/masking/mask-number.ts';
import type { HitType, MatchField, SearchHit } from '../../lib/hooks/use-search-answer.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { Highlight } from '../ui/highlight.tsx';
import classes from './search.module.css';

const ICONS: Readonly<Record<Exclude<HitType, 'client'>, Icon>> = Object.freeze({
  person: IconUser,
  followUp: IconCalendarDue,
  product: IconPackage,
  touch: IconMessage2,
  catalogue: IconBook2,
  script: IconQuote,
});

const REASON = Object.freeze({
  alias: 'search.fieldAlias',
  number: 'search.fieldNumber',
  uscc: 'search.fieldUscc',
} as const satisfies Partial<Record<MatchField, string>>);

/** One thing found: what matched, and whose it is. */
export function SearchHitRow({ hit }: { hit: SearchHit }) {
  return hit.type === 'client' ? <ClientRow hit={hit} /> : <OtherRow hit={hit} type={hit.type} />;
}

function ClientRow({ hit }: { hit: SearchHit }) {
  const { t } = useText();
  const { client, field } = hit;
  if (!client) return null;
  const label = field in REASON ? t(REASON[field as keyof typeof REASON]) : '';
  return (
    <>
      <GradeBadge grade={client.grade} />
      <span className={classes.resultText}>
        <strong>
          <Highlight text={client.name} ranges={hit.nameRanges} />
        </strong>
        <span className={classes.resultNote}>
          {field === 'name' ? (client.shortName ?? t(`segment.${client.segment}`)) : label}{' '}
          {field !== 'name' && <Highlight text={hit.text} ranges={hit.ranges} />}
        </span>
      </span>
      <span className={classes.stage}>{t(`stage.${client.stage}`)}</span>
    </>
  );
}

function OtherRow({ hit, type }: { hit: SearchHit; type: Exclude<HitType, 'client'> }) {
  const { t, day, due } = useText();
  const Picture = ICONS[type];
  const when = hit.day === undefined ? '' : type === 'followUp' ? due(hit.day) : day(hit.day);
  return (
    <>
      <span className={classes.kind} aria-hidden="true">
        <Picture size={16} />
      </span>
      <span className={classes.resultText}>
        <span className={classes.found}>
          {hit.field === 'phone' ? hit.person : <Highlight text={hit.text} ranges={hit.ranges} />}
        </span>
        <span className={classes.resultNote}>
          {/* Who the number belongs to is known to the one who typed it; the rest of the number stays masked. */}
          {hit.field === 'phone' && `${t('search.fieldPhone')} ${maskPhone(hit.text)} · `}
          {hit.client && (hit.client.shortName ?? hit.client.name)}
          {(type === 'catalogue' || type === 'script') && t(`search.opens.${type}`)}
        </span>
      </span>
      {type !== 'product' && when !== '' && <span className={classes.stage}>{when}</span>}
    </>
  );
}
