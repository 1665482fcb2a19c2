import * as messages from '../messages/actions.ts'
import { initAlone } from '../messages/init.ts'
import type { Action } from './action.ts'

/** All that the command line can do but lint. The code of each is loaded when it is asked for. */
export const actions: readonly Action[] = [
  {
    asked: ({ stdinJsonl }) => stdinJsonl,
    alone: messages.jsonlAlone,
    run: async session => (await import('./stdin-jsonl.ts')).answerLines(session),
  },
  {
    asked: ({ explain }) => explain !== null,
    alone: messages.tellsAlone('--explain'),
    run: async session => (await import('./explain.ts')).explainRule(session),
  },
  {
    asked: ({ envInfo }) => envInfo,
    alone: messages.tellsAlone('--env-info'),
    run: async session => (await import('./env-info.ts')).writeEnvironment(session),
  },
  {
    asked: ({ completion }) => completion !== null,
    alone: messages.tellsAlone('--completion'),
    run: async session => (await import('./completion.ts')).writeCompletion(session),
  },
  {
    asked: options => options.init,
    alone: initAlone,
    run: async session => (await import('./init/init.ts')).init(session),
  },
  {
    asked: ({ testPack }) => testPack !== null,
    alone: messages.testPackAlone,
    run: async session => (await import('./test-pack.ts')).reportPackTest(session),
  },
  {
    asked: ({ why }) => why !== null,
    alone: messages.whyAlone,
    run: async session => (await import('./why.ts')).explainPlace(session),
  },
  {
    asked: ({ printConfig }) => printConfig !== null,
    alone: messages.printConfigAlone,
    run: async session => (await import('./print-config.ts')).printConfig(session),
  },
  {
    asked: ({ lsp }) => lsp,
    alone: messages.lspAlone,
    run: async session => (await import('./lsp.ts')).serveEditors(session),
  },
  {
    asked: ({ mcp }) => mcp,
    alone: messages.mcpAlone,
    run: async session => (await import('./mcp.ts')).serveTools(session),
  },
]
