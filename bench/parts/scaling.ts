import path from 'node:path'
import { compare } from '../compare.ts'
import { fillIn, table } from '../page.ts'
import { machine, megabytes, type Work } from '../work.ts'
import { folderSteps, lengthSteps, type Step } from './steps.ts'

/** Times claimlint on more and more articles, and on a longer and longer one. */
export function timeScaling(work: Work): void {
  const folders = folderSteps(path.join(work.folder, 'folders'), [100, 2000, 20_000], work)
  const lengths = lengthSteps(path.join(work.folder, 'lengths'), [1e3, 1e6, 5e7], work)
  fillIn(work.page, 'scaling', [`${machine()}.`, tableOf(folders, work), tableOf(lengths, work)].join('\n\n'))
}

function tableOf(steps: readonly Step[], { rounds, tell }: Work): string {
  const commands = steps.map(({ command }) => command)
  return table(
    ['Input', 'Size', 'Time', 'Per MB', 'Peak memory'],
    compare(commands, Math.min(rounds, 3), tell).map(({ command, seconds, megabytes: peak }, at) => {
      const bytes = steps[at]?.bytes ?? 0
      return [
        command.name,
        `${megabytes(bytes)} MB`,
        `${seconds.toFixed(2)} s`,
        `${(seconds / (bytes / 1e6)).toFixed(2)} s`,
        peak === null ? '–' : `${peak.toFixed(0)} MB`,
      ]
    }),
  )
}
