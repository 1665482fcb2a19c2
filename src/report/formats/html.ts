import type { Article } from '../html/article.ts'
import { page } from '../html/page.ts'
import { ofSources } from '../needs.ts'
import { shortPath } from '../paths.ts'
import { createWordings } from '../wordings.ts'

/**
 * One self-contained page: the articles that have findings, with the findings where they stand, and the wordings that
 * stand in several places. It has to know all of them before it can be written, so they are kept until the end.
 */
export default ofSources(run => {
  const articles: Article[] = []
  const wordings = createWordings()
  return {
    start: () => '',
    file(result, { source }) {
      if (result.messages.length === 0) return ''
      const path = shortPath(run.cwd, result.filePath)
      const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.'
      articles.push({ number: articles.length + 1, path, folder, result, source })
      wordings.add(result)
      return ''
    },
    end: totals => page(articles, wordings, totals, run),
  }
})
