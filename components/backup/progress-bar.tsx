import classes from './backup.module.css';

/** How far something is (0…1), named for who cannot see it. */
export function ProgressBar({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={classes.progress}>
      <div className={classes.progressHead}>
        <span>{label}</span>
        <span className={classes.figures}>{percent}%</span>
      </div>
      <progress className={classes.bar} max={100} value={percent} aria-label={label} />
    </div>
  );
}
