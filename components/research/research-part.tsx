import type { PartProps } from '../client-page/part-props.ts';

/** Placeholder. */
export function ResearchPart({ dossier }: PartProps) {
  return <p>{dossier.client.name}</p>;
}
