/** Where the user wants the stops, over where the rule puts them: what was arranged by hand keeps its order, the rest follows. */
export function arranged<T extends { readonly id: string }>(
  stops: readonly T[],
  byHand: readonly string[],
): readonly T[] {
  const places = new Map(byHand.map((id, index) => [id, index]));
  const placeOf = ({ id }: T) => places.get(id) ?? byHand.length;
  return stops
    .map((stop, index) => ({ stop, index }))
    .sort((a, b) => placeOf(a.stop) - placeOf(b.stop) || a.index - b.index)
    .map(({ stop }) => stop);
}

/** The ids with one of them at another place; the same list when it is not among them. A place past an end is that end. */
export function movedTo(ids: readonly string[], id: string, place: number): readonly string[] {
  if (!ids.includes(id)) return ids;
  const others = ids.filter((each) => each !== id);
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}
