import { rules } from '../../rules/index.ts'
import { readLaw } from '../engine/law.ts'
import { createRulePages } from '../engine/rule-pages.ts'
import type { TextLinter } from '../engine/types.ts'
import { type ReadProse, rememberProse } from '../language/read-prose.ts'
import { type ServerDeps, serve } from './serve.ts'

/** What the command line gives. */
export type StartOptions = Pick<ServerDeps, 'version' | 'cwd' | 'input' | 'output' | 'basis' | 'signal'> & {
  readonly today: () => string
  readonly loadLinter: (today: string, readProse: ReadProse) => Promise<TextLinter>
}

/** Starts a language server with our own rules and tables. Ends when the client says so. */
export function startServer({ today, loadLinter, ...rest }: StartOptions): Promise<void> {
  let law: ReturnType<typeof readLaw> | null = null
  return serve({
    ...rest,
    today,
    linter: ofTheDay(today, loadLinter),
    pages: createRulePages(),
    law() {
      law ??= readLaw()
      return law
    },
    metas: new Map(rules.map(({ meta }) => [meta.id, meta])),
  })
}

/** The linter of the day: an editor stays open for longer. It remembers what it read. */
function ofTheDay(
  today: () => string,
  load: (today: string, readProse: ReadProse) => Promise<TextLinter>,
): () => Promise<TextLinter> {
  const readProse = rememberProse()
  let day = ''
  let linter: Promise<TextLinter> | null = null
  return () => {
    const now = today()
    if (linter === null || now !== day) linter = load(now, readProse)
    day = now
    return linter
  }
}
