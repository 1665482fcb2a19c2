#!/usr/bin/env node
import { systemDay } from '../engine/today.ts'
import { readHomepage, readVersion } from '../engine/version.ts'
import { listenForSignals } from './interrupt.ts'
import { run } from './run.ts'

// The exit code is set, and the process ends by itself once its output has been read: nothing is cut.
const interruption = listenForSignals()
void run(
  process.argv.slice(2),
  {
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: interruption.signal,
  },
  {
    version: readVersion(),
    homepage: readHomepage(),
    today: systemDay,
    async loadCatalogue() {
      const { rules } = await import('../../rules/index.ts')
      return rules.map(({ meta }) => meta)
    },
    async loadLinter(today, choice, readProse, stopwatch) {
      const { loadLinter } = await import('../engine/core.ts')
      const { loadParser } = await import('../engine/parsers/load.ts')
      const { parse } = await loadParser(choice)
      return loadLinter(today, readProse, parse, stopwatch)
    },
    async loadPacks(paths) {
      const { loadPacks } = await import('../engine/core.ts')
      return loadPacks(paths)
    },
    async loadRuleInfo() {
      const { ruleInfo } = await import('../engine/rule-info.ts')
      return ruleInfo
    },
    async testPack(path, today) {
      const { testPackFile } = await import('../engine/core.ts')
      return testPackFile(path, today)
    },
  },
).then(code => {
  process.exitCode = interruption.signal.aborted ? interruption.exitCode() : code
})
