import type { Run } from './types.ts'

/** The rules that a SARIF run names, in the order in which they are met. */
export type SarifRules = {
  /** The index of the rule of a message; notes the page that it names. */
  readonly indexOf: (message: { readonly ruleId: string; readonly url?: string }) => number
  /** SARIF's `tool`, with what is known of each rule met. */
  readonly tool: () => unknown
}

/** Starts with no rule. */
export function createSarifRules(run: Run): SarifRules {
  const met = new Map<string, { readonly index: number; readonly url: string | null }>()
  return {
    indexOf({ ruleId, url }) {
      const known = met.get(ruleId) ?? { index: met.size, url: url ?? run.rule(ruleId)?.url ?? null }
      met.set(ruleId, known)
      return known.index
    },
    tool: () => ({
      driver: {
        name: 'claimlint',
        version: run.version,
        ...(run.homepage === null ? {} : { informationUri: run.homepage }),
        rules: [...met].map(([id, { url }]) => descriptor(id, url, run)),
      },
    }),
  }
}

function descriptor(id: string, url: string | null, run: Run): unknown {
  const info = run.rule(id)
  const [group = id] = id.split('/')
  const helpUri = url === null ? {} : { helpUri: url }
  if (info === null) return { id, shortDescription: { text: id }, ...helpUri, properties: { tags: [group] } }
  const help = withoutLocalLinks(info.help())
  return {
    id,
    shortDescription: { text: info.description },
    fullDescription: { text: info.description },
    ...(help === '' ? {} : { help: { text: help, markdown: help } }),
    ...helpUri,
    properties: { tags: [group, ...info.law] },
  }
}

/** The pages of rules link to one another by paths, which lead nowhere from a report. */
function withoutLocalLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1')
}
