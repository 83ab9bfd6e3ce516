/** Placeholder. */
export function PromisesPage() {
  return <p />;
}
