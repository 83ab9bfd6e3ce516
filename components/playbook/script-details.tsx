import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import type { RankedScript } from '../../lib/domain/script/rank.ts';
import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { ClientPicker } from '../client/client-picker.tsx';
import { Glance } from '../script-card/glance.tsx';
import { OutcomeBar } from '../script-card/outcome-bar.tsx';
import { useSlots } from '../script-card/use-slots.ts';
import type { Taps } from '../script-card/use-taps.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './details.module.css';
import { ScriptDepth } from './script-depth.tsx';
import { ScriptDrill } from './script-drill.tsx';
import { ScriptLife } from './script-life.tsx';
import { ScriptVariants } from './script-variants.tsx';
import { useScenarioName } from './use-scenario-name.ts';

interface Props {
  readonly card: Card;
  readonly ranked: RankedScript;
  readonly taps: Taps;
  /** Own variants of it, and the approved one it is a variant of. */
  readonly variants: readonly Card[];
  readonly original: Card | undefined;
  readonly hrefOf: (scriptId: string) => string;
  /** Whom it is to be said to, where that is known. */
  readonly clientId: string | undefined;
  readonly dossier: Dossier | undefined;
  readonly onClient: (clientId: string | undefined) => void;
}

/** One script: what to say in ten seconds first, then everything else there is to it, and who answers for it. */
export function ScriptDetails(props: Props) {
  const { card, ranked, taps, variants, original, hrefOf, clientId, dossier, onClient } = props;
  const { t } = useText();
  const scenarioName = useScenarioName();
  const slots = useSlots(dossier);
  const script = card.item.body;
  return (
    <article className={classes.details} aria-label={script.title} data-testid={TEST_IDS.scriptDetails}>
      <header>
        <p className={classes.tags}>
          <span>{scenarioName(script.scenario)}</span>
          {card.item.variantOf !== undefined && <span>{t('card.ownHint')}</span>}
        </p>
        <h2 className={classes.name}>{script.title}</h2>
        <p className={classes.aliases}>{script.says.map((sentence) => t('scripts.says', { sentence })).join(' ')}</p>
        <p className={classes.purpose}>{script.goal}</p>
      </header>
      <div className={classes.forWhom}>
        <ClientPicker
          clientId={clientId}
          onClient={onClient}
          label={t('scripts.fill')}
          placeholder={t('clientPage.placeholder')}
          testId={TEST_IDS.scriptClient}
        />
      </div>
      <div className={classes.said}>
        <Glance card={card} slots={slots} size="page" />
      </div>
      <OutcomeBar ranked={ranked} taps={taps} />
      <ScriptDepth card={card} slots={slots} />
      <ScriptDrill script={script} />
      <ScriptVariants card={card} variants={variants} original={original} hrefOf={hrefOf} />
      <ScriptLife card={card} />
      <p className={classes.note}>{t('scripts.note')}</p>
    </article>
  );
}
