import { resolve } from 'node:path'
import * as messages from '../messages/actions.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { servedFrom } from './served.ts'

/** Serves agents until they go away. Throws a UsageError for a root that is no folder. */
export async function serveTools(session: Session): Promise<number> {
  const { io, services, options } = session
  const { foldersAt } = await import('../../mcp/roots.ts')
  const { startMcp } = await import('../../mcp/start.ts')
  for (const root of options.mcpRoot) {
    const found = await foldersAt([resolve(io.cwd, root)])
    if (found.length === 0) throw new UsageError(messages.badMcpRoot(root))
  }
  const served = await servedFrom(session)
  await startMcp({
    ...served,
    roots: await foldersAt(options.mcpRoot.map(root => resolve(io.cwd, root))),
    linter: () => services.loadLinter(served.today(), options.parser),
  })
  return 0
}
