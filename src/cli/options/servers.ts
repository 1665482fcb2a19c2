import { flag, hidden, list } from './option.ts'
import { each } from './readers.ts'

/** What it serves in the place of a single run. */
export const servers = {
  lsp: flag('--lsp', 'serve editors: speak the language server protocol on standard input and output'),
  mcp: flag('--mcp', 'serve agents that write: tools of the Model Context Protocol on the same'),
  mcpRoot: list('--mcp-root <folder>', 'a folder in which the tools may read files (repeatable)', each),
  /** What clients append; there is no other way to speak. */
  stdio: hidden('--stdio', false),
  clientProcessId: hidden('--clientProcessId <id>', null),
}
