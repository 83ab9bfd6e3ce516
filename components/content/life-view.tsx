import type { ContentItem, Layer } from '../../lib/domain/content/item.ts';
import { useText } from '../../lib/hooks/use-text.ts';
import classes from './item.module.css';

interface Props {
  readonly item: ContentItem;
  readonly layer: Layer;
  readonly pack: { readonly id: string; readonly version: string };
}

/** Who answers for an item, on what it rests and how long it holds. */
export function LifeView({ item, layer, pack }: Props) {
  const { t, day } = useText();
  const { author, reviewer, basis, effectiveOn, expiresOn, remark } = item.life;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('content.fields.author'), author],
    [t('content.fields.reviewer'), reviewer],
    [t('content.fields.basis'), basis],
    [t('content.fields.effectiveOn'), effectiveOn && day(effectiveOn)],
    [t('content.fields.expiresOn'), expiresOn && day(expiresOn)],
    ...(remark === undefined ? [] : [[t('content.fields.remark'), remark] as const]),
    [
      t('content.item.from'),
      layer === 'own' ? t('content.layer.own') : `${t(`content.layer.${layer}`)} · ${pack.id} ${pack.version}`,
    ],
    [t('content.item.versions'), t('content.version', { n: item.version })],
  ];
  return (
    <dl className={classes.life}>
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-known={text !== undefined}>{text ?? t('content.item.none')}</dd>
        </div>
      ))}
    </dl>
  );
}
