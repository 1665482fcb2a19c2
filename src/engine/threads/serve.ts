import type { MessagePort } from 'node:worker_threads'
import type { ResolvedConfig } from '../../linter/types.ts'
import { loadLinter } from '../core.ts'
import { lintFiles } from '../lint-files.ts'
import { loadParser } from '../parsers/load.ts'
import type { FileReport } from '../types.ts'
import type { Batch, Done, WorkerSetup } from './protocol.ts'

/** The life of a worker: lints what comes in, batch by batch, until it is ended. */
export async function serve(port: MessagePort, setup: WorkerSetup): Promise<void> {
  const { today, parser, claims, source, fix } = setup
  const configs = new Map<number, ResolvedConfig>()
  const batches: Batch[] = []
  let wake: (() => void) | null = null
  // Batches wait here while the linter loads.
  port.on('message', (batch: Batch) => {
    batches.push(batch)
    wake?.()
  })
  const linter = loadLinter(today, undefined, (await loadParser(parser)).parse)
  for (;;) {
    const batch = batches.shift()
    if (batch === undefined) {
      await new Promise<void>(resolve => {
        wake = resolve
      })
      continue
    }
    for (const [number, config] of batch.configs) configs.set(number, config)
    const byFile = new Map(batch.entries.map(({ entry, config }) => [entry.filePath, config]))
    const configFor = async (file: string): Promise<ResolvedConfig> => {
      const config = configs.get(byFile.get(file) ?? -1)
      if (config === undefined) throw new Error(`no configuration came with ${file}`)
      return config
    }
    const reports: Done['reports'][number][] = []
    const dependencies = { linter, configFor, claims, source, fix }
    for await (const report of lintFiles(
      batch.entries.map(({ entry }) => entry),
      dependencies,
    ))
      reports.push(withoutRegister(report))
    port.postMessage({ reports } satisfies Done)
  }
}

function withoutRegister({ register: _, ...rest }: FileReport): Omit<FileReport, 'register'> {
  return rest
}
