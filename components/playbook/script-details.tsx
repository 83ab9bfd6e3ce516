import { GLANCE_PARTS, type Script, slotsOf } from '../../lib/domain/script/script.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import classes from './details.module.css';
import { SlotForm } from './slot-form.tsx';
import { SpokenText } from './spoken-text.tsx';
import { useScenarioName } from './use-scenario-name.ts';
import { useSlotValues } from './use-slot-values.ts';

interface Props {
  readonly script: Script;
  /** Whom it is to be said to, where that is known. */
  readonly clientId: string | undefined;
  readonly onClient: (clientId: string | undefined) => void;
}

/** One script: what to say in ten seconds first, then everything else there is to it. */
export function ScriptDetails({ script, clientId, onClient }: Props) {
  const { t } = useText();
  const scenarioName = useScenarioName();
  const slots = slotsOf(script);
  const { values, given, setValue } = useSlotValues(clientId);
  return (
    <article className={classes.details} aria-label={script.title} data-testid={TEST_IDS.scriptDetails}>
      <header>
        <p className={classes.tags}>
          <span>{scenarioName(script.scenario)}</span>
        </p>
        <h2 className={classes.name}>{script.title}</h2>
        <p className={classes.aliases}>{script.says.map((sentence) => t('scripts.says', { sentence })).join(' ')}</p>
        <p className={classes.purpose}>{script.goal}</p>
      </header>
      {slots.length > 0 && (
        <SlotForm
          slots={slots}
          values={values}
          given={given}
          onValue={setValue}
          clientId={clientId}
          onClient={onClient}
        />
      )}
      <dl className={classes.glance}>
        {GLANCE_PARTS.map((part) => (
          <div key={part} data-part={part}>
            <dt>{t(`scripts.glance.${part}`)}</dt>
            <dd>
              <SpokenText text={script.glance[part]} values={values} canCopy={part !== 'avoid'} />
            </dd>
          </div>
        ))}
      </dl>
      <details className={classes.depth}>
        <summary data-testid={TEST_IDS.scriptDepth}>{t('scripts.depth')}</summary>
        <Steps title={t('scripts.steps')} items={script.steps} isOrdered />
        <section className={classes.part}>
          <h3>{t('scripts.samples')}</h3>
          {script.samples.map((sentence) => (
            <div key={sentence} className={classes.sentence}>
              <SpokenText text={sentence} values={values} canCopy />
            </div>
          ))}
        </section>
        <Steps title={t('scripts.drill')} items={script.drill} />
        <Steps title={t('scripts.followUps')} items={script.followUps} />
      </details>
      <p className={classes.note}>{t('scripts.note')}</p>
    </article>
  );
}

function Steps({ title, items, isOrdered = false }: { title: string; items: readonly string[]; isOrdered?: boolean }) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <section className={classes.part}>
      <h3>{title}</h3>
      <List className={isOrdered ? classes.steps : classes.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </List>
    </section>
  );
}
