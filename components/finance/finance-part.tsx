import type { PartProps } from '../client-page/part-props.ts';

/** Placeholder. */
export function FinancePart({ dossier }: PartProps) {
  return <p>{dossier.client.name}</p>;
}
