import type { Session } from '../session.ts'
import { servedFrom } from './served.ts'

/** Serves an editor until it says `exit`. */
export async function serveEditors(session: Session): Promise<number> {
  const { services, options } = session
  const { startServer } = await import('../../server/start.ts')
  await startServer({
    ...(await servedFrom(session)),
    loadLinter: (today, readProse) => services.loadLinter(today, options.parser, readProse),
  })
  return 0
}
