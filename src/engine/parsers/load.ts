import { parseRemark } from '../../document/parse-remark.ts'
import type { Parse } from '../../document/types.ts'
import type { ParserChoice } from './choices.ts'
import { cannotLoadSatteri, ParserError } from './parser-error.ts'
import { createSatteriParse, type MarkdownToMdast } from './satteri.ts'

export type LoadedParser =
  /** `why` says why `auto` did not take satteri, null where remark was asked for. */
  | { readonly name: 'remark'; readonly parse: Parse; readonly why: string | null }
  | { readonly name: 'satteri'; readonly parse: Parse }

type SatteriModule = { readonly markdownToMdast: MarkdownToMdast }

/**
 * Loads a parser. satteri is an optional package with a binary for each platform; where it is missing or does not load,
 * `auto` gives remark, and `satteri` throws a ParserError. Both give the same findings.
 */
export async function loadParser(
  choice: ParserChoice,
  remark: Parse = parseRemark,
  importSatteri: () => Promise<SatteriModule> = () => import('satteri'),
): Promise<LoadedParser> {
  if (choice === 'remark') return { name: 'remark', parse: remark, why: null }
  try {
    const { markdownToMdast } = await importSatteri()
    return { name: 'satteri', parse: createSatteriParse(markdownToMdast, remark) }
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    if (choice === 'satteri') throw new ParserError(cannotLoadSatteri(reason), { cause: error })
    return { name: 'remark', parse: remark, why: reason }
  }
}

/** What `--env-info` says of the parser that a run would take. */
export function describeParser(loaded: LoadedParser): string {
  if (loaded.name === 'satteri') return 'satteri (native)'
  return loaded.why === null ? 'remark' : `remark (slower: satteri does not load here: ${loaded.why})`
}
