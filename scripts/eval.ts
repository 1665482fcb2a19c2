import path from 'node:path'
import { rules } from '../rules/index.ts'
import { loadLinter } from '../src/engine/core.ts'
import { linterChecker } from './eval/checker.ts'
import { loadCorpus } from './eval/load.ts'
import { type EvalOptions, readOptions, usage } from './eval/options.ts'
import { report } from './eval/report.ts'
import { wordListChecker } from './eval/word-list.ts'

function run(options: EvalOptions): void {
  const root = process.cwd()
  const folder = options.folder ?? process.env['CLAIMLINT_CORPUS'] ?? path.join(root, 'fixtures/eval')
  const corpus = loadCorpus(folder, options.holdout)
  const checkers = [
    linterChecker(
      loadLinter('2026-11-22'),
      rules.map(rule => rule.meta),
    ),
  ]
  if (options.baseline) checkers.push(wordListChecker(path.join(root, 'scripts/eval/word-list.yml')))
  for (const checker of checkers) console.log(`${report(corpus, checker, options).join('\n')}\n`)
}

const options = readOptions(process.argv.slice(2))
if ('problem' in options) {
  console.error(`eval: ${options.problem}\n\n${usage}`)
  process.exitCode = 2
} else {
  try {
    run(options)
  } catch (error) {
    console.error(`eval: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 2
  }
}
