#!/usr/bin/env node
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { isSetup } from '../engine/threads/protocol.ts'
import { systemDay } from '../engine/today.ts'
import { readHomepage, readVersion } from '../engine/version.ts'
import { listenForSignals } from './interrupt.ts'
import { run } from './run.ts'

/** Runs the command. The exit code is set, and the process ends by itself once its output has been read: nothing is cut. */
async function start(): Promise<void> {
  const interruption = listenForSignals()
  const code = await run(
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
      workerScript: fileURLToPath(import.meta.url),
      async loadCalendar() {
        const { calendar } = await import('../engine/core.ts')
        return calendar()
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
  )
  process.exitCode = interruption.signal.aborted ? interruption.exitCode() : code
}

// The same script is the worker of a run with several threads.
const setup: unknown = workerData
if (isMainThread || parentPort === null || !isSetup(setup)) void start()
else {
  const port = parentPort
  void import('../engine/threads/serve.ts').then(({ serve }) => serve(port, setup))
}
