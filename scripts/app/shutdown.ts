type Cleanup = () => Promise<void> | void;

const cleanups: Cleanup[] = [];
let ending: Promise<void> | undefined;

/** Registers something to undo before this process ends; the last registered is undone first. */
export function onShutdown(cleanup: Cleanup): void {
  cleanups.push(cleanup);
}

/** Undoes everything once, however often it is called, and waits at most 8 s for it. */
export function shutDown(): Promise<void> {
  ending ??= Promise.race([undoAll(), new Promise<void>((resolve) => setTimeout(resolve, 8000).unref())]);
  return ending;
}

/** Ends in good order on Ctrl-C, a closed terminal, a kill, and when the process that started this one is gone. */
export function endOnSignals(): void {
  const endWith = (code: number) => () => void shutDown().then(() => process.exit(code));
  process.on('SIGINT', endWith(130));
  process.on('SIGTERM', endWith(143));
  process.on('SIGHUP', endWith(129));
  process.on('disconnect', endWith(143));
}

async function undoAll(): Promise<void> {
  for (const cleanup of cleanups.reverse()) await Promise.resolve(cleanup()).catch(() => undefined);
}
