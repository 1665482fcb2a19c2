import { articleHtml } from '../html/article.ts'
import { page } from '../html/page.ts'
import type { Known } from '../html/same-words.ts'
import { createTally } from '../html/tally.ts'
import { ofSources } from '../needs.ts'
import { shortPath } from '../paths.ts'
import { createWordings } from '../wordings.ts'

/**
 * One self-contained page: the articles that have findings, with the findings where they stand, and the wordings that
 * stand in several places. Counts come before what they count, so articles are kept, as HTML, until the end.
 */
export default ofSources(run => {
  const articles: string[] = []
  const byFile = new Map<string, Known>()
  const tally = createTally()
  const wordings = createWordings()
  return {
    start: () => '',
    file(result, { source }) {
      if (result.messages.length === 0) return ''
      const path = shortPath(run.cwd, result.filePath)
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.'
      const number = articles.length + 1
      articles.push(articleHtml({ number, path, folder, result, source }))
      byFile.set(result.filePath, { number, path })
      tally.add(result, folder)
      wordings.add(result)
      return ''
    },
    end: totals => page({ articles, byFile, tally, wordings }, totals, run),
  }
})
