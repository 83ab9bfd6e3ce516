interface Props {
  readonly clientId: string;
}

/** Placeholder. */
export function VisitView({ clientId }: Props) {
  return <main data-client={clientId} />;
}
