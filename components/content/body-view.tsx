import { useMemo } from 'react';
import type { ContentBook, ContentItem } from '../../lib/domain/content/item.ts';
import { FieldValue } from './field-value.tsx';
import { FIELDS } from './fields.ts';
import classes from './item.module.css';
import { useChoices } from './use-choices.ts';
import { useFieldName } from './use-field-words.ts';
import { valueAt } from './working.ts';

/** What an item says, field by field. */
export function BodyView({ item, book }: { item: ContentItem; book: ContentBook }) {
  const products = useMemo(() => book.product.map((each) => ({ id: each.item.id, name: each.item.body.name })), [book]);
  const choicesOf = useChoices(products);
  const nameOf = useFieldName();
  const shown = FIELDS[item.kind].flatMap((field) => {
    const value = valueAt({ ...item.body }, field.at);
    const isNothing = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    return isNothing ? [] : [{ field, value }];
  });
  return (
    <dl className={classes.body}>
      {shown.map(({ field, value }) => (
        <div key={field.at}>
          <dt>{nameOf(field.at)}</dt>
          <dd>
            <FieldValue field={field} value={value} choicesOf={choicesOf} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
