/** Placeholder. */
export function BriefingSetPage() {
  return <p />;
}
