import { pathToFileURL } from 'node:url'
import type { ConfigProblem } from '../config/types.ts'

/** The mistakes of configurations that are shown now, by the document that they keep from being checked. */
export type Faults = {
  /** Notes what checking a document met, and gives the files (URIs) whose mistakes changed, with those that are left. */
  readonly note: (
    document: string,
    problems: readonly ConfigProblem[],
  ) => ReadonlyMap<string, readonly ConfigProblem[]>
  /** Whether these mistakes have not been said before; from now on they have. */
  readonly isNews: (problems: readonly ConfigProblem[]) => boolean
}

export function createFaults(): Faults {
  const byDocument = new Map<string, readonly ConfigProblem[]>()
  const shown = new Map<string, string>()
  let said = ''
  return {
    note(document, problems) {
      if (problems.length === 0) byDocument.delete(document)
      else byDocument.set(document, problems)
      const now = byFile([...byDocument.values()].flat())
      const changed = new Map<string, readonly ConfigProblem[]>()
      for (const uri of new Set([...shown.keys(), ...now.keys()])) {
        const left = now.get(uri) ?? []
        const text = JSON.stringify(left)
        if (text === (shown.get(uri) ?? '[]')) continue
        shown.set(uri, text)
        changed.set(uri, left)
      }
      return changed
    },
    isNews(problems) {
      const text = JSON.stringify(problems)
      const news = problems.length > 0 && text !== said
      said = text
      return news
    },
  }
}

/** Each mistake once, by the URI of its file. */
function byFile(problems: readonly ConfigProblem[]): ReadonlyMap<string, readonly ConfigProblem[]> {
  const found = new Map<string, Map<string, ConfigProblem>>()
  for (const problem of problems) {
    const uri = pathToFileURL(problem.file).href
    const own = found.get(uri) ?? new Map<string, ConfigProblem>()
    found.set(uri, own.set(JSON.stringify(problem), problem))
  }
  return new Map([...found].map(([uri, own]) => [uri, [...own.values()]]))
}
