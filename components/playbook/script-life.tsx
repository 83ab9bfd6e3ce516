import type { Card } from '../../lib/hooks/use-script-book.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import { TEST_IDS } from '../test-ids.ts';
import { linkTo } from '../workspace/address.ts';
import classes from './script-page.module.css';

/** Who answers for the wording, on what it rests, how long it holds and where it comes from. */
export function ScriptLife({ card: { item, layer, pack, standing } }: { card: Card }) {
  const { t, day } = useText();
  const { author, reviewer, basis, effectiveOn, expiresOn, remark } = item.life;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [t('scripts.life.state'), t(`content.standing.${standing}`)],
    [
      t('scripts.life.layer'),
      layer === 'own' ? t('content.layer.own') : `${t(`content.layer.${layer}`)} ${pack.version}`,
    ],
    [t('scripts.life.author'), author],
    [t('scripts.life.reviewer'), reviewer],
    [t('scripts.life.basis'), basis],
    [
      t('scripts.life.days'),
      effectiveOn && expiresOn && t('scripts.life.fromTo', { from: day(effectiveOn), to: day(expiresOn) }),
    ],
    [t('scripts.life.remark'), remark],
  ];
  return (
    <section className={classes.part} data-testid={TEST_IDS.scriptLife}>
      <h3>{t('scripts.life.title')}</h3>
      <dl className={classes.life}>
        {rows.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className={classes.hint}>
        <a href={linkTo('content', { kind: 'script', item: item.id })}>{t('scripts.life.open')}</a>
      </p>
    </section>
  );
}
