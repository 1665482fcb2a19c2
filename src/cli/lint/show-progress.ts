import { neutralisePath } from '../../report/neutralise.ts'
import type { Stage } from './stage.ts'

/** Tells how many of `total` files are done: on a terminal in a bar, with `--debug` a line a file. */
export function showProgress(total: number): Stage {
  return async function* (reports, { session: { progress, debug, say } }) {
    let done = 0
    try {
      if (debug) await say(`claimlint:debug ${total === 1 ? '1 file' : `${total} files`} to check\n`)
      for await (const report of reports) {
        const { filePath, messages } = report.result
        done += 1
        if (debug)
          await say(
            `claimlint:debug ${done}/${total} ${neutralisePath(filePath)}: ${count(messages.length)}\n`,
          )
        yield report
        progress.advance(done, total)
      }
    } finally {
      progress.clear()
    }
  }
}

function count(findings: number): string {
  return findings === 1 ? '1 finding' : `${findings} findings`
}
