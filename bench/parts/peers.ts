import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type Command, type Compared, compare } from '../compare.ts'
import { fillIn, table } from '../page.ts'
import { commandsFor } from '../peers/commands.ts'
import { installPeers } from '../peers/install.ts'
import { phrasesOf, writeSetups } from '../peers/setups.ts'
import { machine, megabytes, type Work, writeCorpus } from '../work.ts'

export type PeerOptions = {
  readonly files: number
  /** How many files the slow programs read; as many as the others, or a folder of their own with fewer. */
  readonly slowFiles: number
  /** Where the programs are installed. */
  readonly peers: string
}

/** Times claimlint beside other programs on the same articles. */
export function timePeers(work: Work, { files, slowFiles, peers }: PeerOptions): void {
  installPeers(work.root, peers)
  const setups = path.join(work.folder, 'setups')
  writeSetups(setups, peers, phrasesOf(work.root, 300))
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0
  const all = (articles: string): readonly Command[] =>
    commandsFor({ articles, peers, setups, claimlint: work.claimlint }, hasRipgrep)
  const apart = slowFiles !== files
  const counts = apart ? [files, slowFiles] : [files]
  const parts = counts.map(count => {
    const { place, bytes } = writeCorpus(work, count)
    const title = `${count} articles, ${megabytes(bytes)} MB`
    work.tell(title)
    const commands = all(place).filter(({ slow }) => !slow || !apart || count === slowFiles)
    return `${title}:\n\n${tableOf(compare(commands, work.rounds, work.tell), bytes)}`
  })
  const head = `Medians of ${work.rounds} interleaved rounds; ${machine()}.`
  fillIn(work.page, 'peers', [head, ...parts].join('\n\n'))
}

function tableOf(compared: readonly Compared[], bytes: number): string {
  return table(
    ['Program', 'Time', 'In claimlint’s times', 'Speed', 'Peak memory'],
    compared.map(({ command, seconds, megabytes: peak, ratio }) => [
      `${command.name} (${command.does})`,
      `${seconds.toFixed(2)} s`,
      `${ratio.toFixed(2)}×`,
      `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`,
      peak === null ? '–' : `${peak.toFixed(0)} MB`,
    ]),
  )
}
