import { flag, hidden } from './option.ts'

/** What it serves in the place of a single run. */
export const servers = {
  lsp: flag('--lsp', 'serve editors: speak the language server protocol on standard input and output'),
  /** What clients append; there is no other way to speak. */
  stdio: hidden('--stdio', false),
  clientProcessId: hidden('--clientProcessId <id>', null),
}
