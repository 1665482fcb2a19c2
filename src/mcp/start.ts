import { rules } from '../../rules/index.ts'
import { readSubstances } from '../engine/core.ts'
import { readLaw } from '../engine/law.ts'
import { createRulePages } from '../engine/rule-pages.ts'
import type { Knowledge } from './knowledge.ts'
import { type McpOptions, serveAgents } from './serve.ts'

/** Starts a tool server with our own rules, pages and substances. Ends when the client goes away. */
export function startMcp(
  options: Omit<McpOptions, 'knowledge'> & { readonly today: () => string },
): Promise<void> {
  const { today } = options
  let known: Knowledge | null = null
  return serveAgents({
    ...options,
    async knowledge() {
      known ??= {
        metas: rules.map(({ meta }) => meta),
        pages: createRulePages(),
        law: readLaw(),
        substances: readSubstances(),
        today,
      }
      return known
    },
  })
}
