/** Milliseconds as `mm:ss`; past an hour the minutes go on: a visit is reckoned in minutes. Before its beginning it stands at zero. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
