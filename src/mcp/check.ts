import { dirname, join, relative, sep } from 'node:path'
import { ConfigError, formatConfigProblem } from '../config/config-error.ts'
import { type ConfigOptions, type Configs, createConfigs } from '../config/load-config.ts'
import { discover } from '../engine/discover.ts'
import { lintFiles, lintSource } from '../engine/lint-files.ts'
import type { TextLinter } from '../engine/types.ts'
import type { Jurisdiction, LintResult, ProfileSetting } from '../linter/types.ts'
import { type Verdict, verdictOf } from './answers.ts'
import * as messages from './messages.ts'
import { allow, type Roots } from './roots.ts'

/** How a text is to be judged, over what the config says. */
export type Judged = {
  readonly profile?: ProfileSetting | undefined
  readonly jurisdictions?: readonly Jurisdiction[] | undefined
}

export type Checker = {
  /** Checks a text. With a name it is judged as that file of the folders would be, which need not exist. */
  readonly text: (text: string, name: string | undefined, judged: Judged, roots: Roots) => Promise<Verdict>
  /** Checks files and folders. What may not be read is told in `refused`; the others are checked. */
  readonly files: (
    paths: readonly string[],
    judged: Judged,
    roots: Roots,
  ) => Promise<Verdict & { readonly refused: readonly string[] }>
}

/** Makes a checker. Its functions throw an `Error` whose message is for the client where configuration has mistakes. */
export function createChecker(
  basis: Omit<ConfigOptions, 'cwd'>,
  cwd: string,
  linter: () => Promise<TextLinter>,
): Checker {
  const configsFor = ({ profile, jurisdictions }: Judged, roots: Roots): Configs =>
    createConfigs({
      ...basis,
      cwd,
      // Without a folder there is nothing to look for it in.
      lookup: basis.lookup && roots.length > 0,
      within: roots,
      // Who writes the articles may write a config too: only one that the command line names may be code.
      trusted: basis.configFile !== null,
      commandLine: {
        ...basis.commandLine,
        profile: profile ?? basis.commandLine.profile,
        jurisdictions: jurisdictions ?? basis.commandLine.jurisdictions,
      },
    })

  return {
    text: (text, name, judged, roots) =>
      told(async () => {
        const [home = cwd] = roots
        const folder = name === undefined ? null : await allow(dirname(name), roots)
        const path = join(folder?.kind === 'allowed' ? folder.path : home, fileName(name))
        const { forFile } = configsFor(judged, roots)
        const { result } = await lintSource(text, path, { linter: await linter(), configFor: forFile })
        return verdictOf([result], () => name ?? 'text')
      }),
    files: (paths, judged, roots) =>
      told(async () => {
        const refused: string[] = []
        const allowed: { readonly asked: string; readonly path: string }[] = []
        for (const asked of paths) {
          const answer = await allow(asked, roots)
          if (answer.kind === 'refused') refused.push(answer.why)
          else allowed.push({ asked, path: answer.path })
        }
        const { forFile, isIgnored } = configsFor(judged, roots)
        const { entries, unmatched } = await discover(
          allowed.map(({ path }) => path),
          { cwd, isIgnored },
        )
        const nothing = unmatched.map(({ pattern }) => messages.nothingThere(nameIn(roots, pattern)))
        const results: LintResult[] = []
        const dependencies = { linter: await linter(), configFor: forFile }
        for await (const { result } of lintFiles(entries, dependencies)) results.push(result)
        return { ...verdictOf(results, path => nameIn(roots, path)), refused: [...refused, ...nothing] }
      }),
  }
}

function fileName(name: string | undefined): string {
  return name?.split(/[\\/]/).at(-1) || 'text.md'
}

/** A path as the client would name it: from the first folder, or whole. */
function nameIn([first]: Roots, path: string): string {
  return first !== undefined && path.startsWith(first + sep)
    ? relative(first, path).replaceAll(sep, '/')
    : path
}

async function told<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    throw new Error(messages.badConfig(error.problems.map(formatConfigProblem).join('\n')), { cause: error })
  }
}
