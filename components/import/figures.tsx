import classes from './import.module.css';

/** Some counts, each under what it counts. */
export function Figures({ figures }: { figures: readonly (readonly [label: string, value: number])[] }) {
  return (
    <dl className={classes.figures}>
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
