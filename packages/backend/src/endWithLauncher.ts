/**
 * The launcher holds a channel to this process. When it closes, the launcher
 * is gone, even if it was killed: then nobody is left to stop the portal, so
 * it stops itself, in the orderly way.
 */
export function endWithLauncher(): void {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
