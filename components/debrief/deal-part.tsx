import { IconPlus } from '@tabler/icons-react';
import { DECLINE_REASONS } from '../../lib/domain/cross-sell/cool-down.ts';
import type { DraftMove, Offer } from '../../lib/domain/debrief/draft.ts';
import { offersOf } from '../../lib/domain/debrief/offers.ts';
import {
  isOpenOpportunity,
  type Opportunity,
  type OpportunityState,
} from '../../lib/domain/opportunity/opportunity.ts';
import { useCrossSell } from '../../lib/hooks/use-cross-sell.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { Chip } from '../log/chip.tsx';
import { TEST_IDS } from '../test-ids.ts';
import classes from './debrief.module.css';
import lines from './lines.module.css';
import { Part } from './part.tsx';
import type { PartProps } from './part-props.ts';

/** Where an open opportunity may have gone, forward first. */
const WAYS: readonly OpportunityState[] = Object.freeze(['proposed', 'inTalks', 'applied', 'won', 'lost']);

/** Open opportunities, each moved with one press, and suggestions the client took up. */
export function DealPart({ dossier, draft, edit }: PartProps) {
  const { t, money } = useText();
  const view = useCrossSell(dossier);
  const open = (dossier.opportunities ?? []).filter(isOpenOpportunity);
  const fresh = view === undefined || view === 'failed' ? [] : offersOf(view.sell, view.content.products);
  // What was taken up stays in sight although the suggestion may have gone.
  const offers = [...draft.accepted, ...fresh.filter((offer) => !hasOffer(draft.accepted, offer))];
  if (open.length === 0 && offers.length === 0) return null;
  const move = (id: string, next: DraftMove | undefined) =>
    edit(({ moves }) => ({ moves: [...moves.filter((each) => each.id !== id), ...(next ? [next] : [])] }));
  const toggle = (offer: Offer) =>
    edit(({ accepted }) => ({
      accepted: hasOffer(accepted, offer)
        ? accepted.filter(({ product }) => product.id !== offer.product.id)
        : [...accepted, offer],
    }));
  return (
    <Part title={t('debrief.deals')}>
      {open.map((opportunity) => (
        <DealRow
          key={opportunity.id}
          opportunity={opportunity}
          move={draft.moves.find(({ id }) => id === opportunity.id)}
          onMove={(next) => move(opportunity.id, next)}
        />
      ))}
      <div className={classes.chips}>
        {offers.map((offer) => {
          const { product, amount } = offer;
          const isOn = hasOffer(draft.accepted, offer);
          const isMoney = amount !== undefined && product.income.kind !== 'fixed';
          return (
            <span key={product.id} data-testid={TEST_IDS.debriefOffer}>
              <Chip isOn={isOn} title={t('debrief.accept', { name: product.name })} onClick={() => toggle(offer)}>
                {!isOn && <IconPlus size={13} aria-hidden="true" />}
                {product.name}
                {isMoney && <span className={classes.hint}>{t('debrief.sum', { amount: money(amount) })}</span>}
              </Chip>
            </span>
          );
        })}
      </div>
    </Part>
  );
}

interface RowProps {
  readonly opportunity: Opportunity;
  readonly move: DraftMove | undefined;
  readonly onMove: (move: DraftMove | undefined) => void;
}

function DealRow({ opportunity: { id, name, state }, move, onMove }: RowProps) {
  const { t } = useText();
  return (
    <div className={lines.deal} data-testid={TEST_IDS.debriefDeal}>
      <p className={lines.dealName}>
        <strong>{name}</strong>
        <span className={classes.hint}>{t('debrief.dealNow', { state: t(`needs.opState.${state}`) })}</span>
      </p>
      <div className={classes.chips}>
        {WAYS.slice(WAYS.indexOf(state) + 1).map((to) => (
          <span key={to} data-to={to}>
            <Chip
              isOn={move?.to === to}
              title={t('debrief.dealTo', { name, state: t(`needs.opState.${to}`) })}
              onClick={() => onMove(move?.to === to ? undefined : { id, to })}
            >
              {t(`needs.opState.${to}`)}
            </Chip>
          </span>
        ))}
      </div>
      {move?.to === 'lost' && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand apart from the row it belongs to
        <div className={classes.chips} role="group" aria-label={t('debrief.lostWhy')} data-lost={id}>
          <span className={classes.hint}>{t('debrief.lostWhy')}</span>
          {DECLINE_REASONS.map((each) => {
            const reason = t(`needs.decline.${each}`);
            return (
              <Chip key={each} isOn={move.reason === reason} onClick={() => onMove({ ...move, reason })}>
                {reason}
              </Chip>
            );
          })}
        </div>
      )}
    </div>
  );
}

function hasOffer(offers: readonly Offer[], { product }: Offer): boolean {
  return offers.some((each) => each.product.id === product.id);
}
