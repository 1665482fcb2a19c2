import { systemDay } from '../../engine/today.ts'
import type { Session } from '../session.ts'

/** Serves an editor until it says `exit`. */
export async function serveEditors(session: Session): Promise<number> {
  const { io, services, options } = session
  const { startServer } = await import('../../server/start.ts')
  await startServer({
    version: services.version,
    cwd: io.cwd,
    input: io.stdin,
    output: io.stdout,
    ...(io.signal ? { signal: io.signal } : {}),
    basis: await session.configBasis(),
    today: () => options.today ?? systemDay(),
    loadLinter: (today, readProse) => services.loadLinter(today, options.parser, readProse),
  })
  return 0
}
