import { resolve } from 'node:path'
import { systemDay } from '../../engine/today.ts'
import * as messages from '../messages/actions.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

/** Serves agents until they go away. Throws a UsageError for a root that is no folder. */
export async function serveTools(session: Session): Promise<number> {
  const { io, services, options } = session
  const { foldersAt } = await import('../../mcp/roots.ts')
  const { startMcp } = await import('../../mcp/start.ts')
  for (const root of options.mcpRoot) {
    const found = await foldersAt([resolve(io.cwd, root)])
    if (found.length === 0) throw new UsageError(messages.badMcpRoot(root))
  }
  const today = (): string => options.today ?? systemDay()
  await startMcp({
    version: services.version,
    cwd: io.cwd,
    input: io.stdin,
    output: io.stdout,
    ...(io.signal ? { signal: io.signal } : {}),
    basis: await session.configBasis(),
    roots: await foldersAt(options.mcpRoot.map(root => resolve(io.cwd, root))),
    linter: () => services.loadLinter(today(), options.parser),
    today,
  })
  return 0
}
