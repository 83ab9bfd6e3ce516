interface Props {
  readonly clientId: string;
}

/** Placeholder. */
export function PanelBriefing({ clientId }: Props) {
  return <main data-client={clientId} />;
}
