interface Props {
  readonly clientId: string;
}

/** Placeholder. */
export function DebriefView({ clientId }: Props) {
  return <main data-client={clientId} />;
}
