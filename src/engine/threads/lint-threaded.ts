import { Worker } from 'node:worker_threads'
import type { ResolvedConfig } from '../../linter/types.ts'
import type { FileEntry, FileReport } from '../types.ts'
import type { Batch, Done, WorkerSetup } from './protocol.ts'
import { WorkerError } from './worker-error.ts'

export type ThreadedRun = {
  /** The script that serves as a worker when it is started as one. */
  readonly script: string
  readonly setup: WorkerSetup
  /** How many workers. */
  readonly count: number
  readonly configFor: (filePath: string) => Promise<ResolvedConfig>
}

/** Files that go to a worker at a time: enough to keep it busy, few enough to end together. */
const batchSize = 8
/** Batches that may be ready before the one whose turn it is: they wait in memory. */
const window = 16

/**
 * Like `lintFiles`, with several workers: the same reports in the same order. Throws a WorkerError when a worker ends
 * before its time; nothing is reported twice or left out.
 */
export async function* lintThreaded(
  entries: readonly FileEntry[],
  { script, setup, count, configFor }: ThreadedRun,
): AsyncGenerator<FileReport, void, undefined> {
  const numbers = new Map<ResolvedConfig, number>()
  const batches: FileEntry[][] = []
  for (let at = 0; at < entries.length; at += batchSize) batches.push(entries.slice(at, at + batchSize))
  const workers = Array.from({ length: Math.min(count, batches.length) }, () => startWorker(script, setup))
  const results = new Map<number, Promise<FileReport[]>>()
  let next = 0
  const idle = [...workers]
  const dispatch = (turn: number): void => {
    while (next < batches.length && next < turn + window) {
      const worker = idle.shift()
      if (worker === undefined) return
      const number = next++
      const result = lintBatch(worker, batches[number] ?? [], numbers, configFor).finally(() => {
        idle.push(worker)
        dispatch(turn)
      })
      // A failure is told when its turn comes.
      result.catch(() => undefined)
      results.set(number, result)
    }
  }
  try {
    for (let turn = 0; turn < batches.length; turn++) {
      dispatch(turn)
      const reports = await results.get(turn)
      results.delete(turn)
      yield* reports ?? []
    }
  } finally {
    await Promise.all(workers.map(({ thread }) => thread.terminate()))
  }
}

type Running = {
  readonly thread: Worker
  /** Numbers of the configurations it has. */
  readonly sent: Set<number>
  /** Why it ended, once it has. */
  ended: WorkerError | null
}

function startWorker(script: string, setup: WorkerSetup): Running {
  const thread = new Worker(script, { workerData: setup })
  const running: Running = { thread, sent: new Set(), ended: null }
  thread.once('error', error => {
    running.ended ??= failure(error)
  })
  thread.once('exit', code => {
    running.ended ??= departure(code)
  })
  return running
}

function failure(error: Error): WorkerError {
  return new WorkerError(error.message, { cause: error })
}

function departure(code: number): WorkerError {
  return new WorkerError(`it ended with code ${code}`)
}

/**
 * Sends a batch and waits for its answer, or for the end of the worker. Listens for this batch only: a promise of the
 * worker's end that lives as long as the worker would keep every answer in memory.
 */
function ask({ thread, ended }: Running, batch: Batch): Promise<Done> {
  if (ended !== null) return Promise.reject(ended)
  return new Promise((done, fail) => {
    const settle = (end: () => void): void => {
      thread.off('message', answered).off('error', failed).off('exit', left)
      end()
    }
    const answered = (answer: Done): void => settle(() => done(answer))
    const failed = (error: Error): void => settle(() => fail(failure(error)))
    const left = (code: number): void => settle(() => fail(departure(code)))
    thread.on('message', answered).on('error', failed).on('exit', left)
    thread.postMessage(batch)
  })
}

async function lintBatch(
  worker: Running,
  entries: readonly FileEntry[],
  numbers: Map<ResolvedConfig, number>,
  configFor: (filePath: string) => Promise<ResolvedConfig>,
): Promise<FileReport[]> {
  const configs: [number, ResolvedConfig][] = []
  const registers: (ResolvedConfig['register'] | null)[] = []
  const numbered: Batch['entries'][number][] = []
  for (const entry of entries) {
    const config = entry.kind === 'lint' ? await configFor(entry.filePath) : null
    registers.push(config?.register ?? null)
    if (config === null) {
      numbered.push({ entry, config: null })
      continue
    }
    const number = numbers.get(config) ?? numbers.size
    numbers.set(config, number)
    numbered.push({ entry, config: number })
    if (!worker.sent.has(number)) configs.push([number, config])
    worker.sent.add(number)
  }
  const { reports } = await ask(worker, { entries: numbered, configs })
  return reports.map((report, index) => ({ ...report, register: registers[index] ?? null }))
}
