import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Installs the programs that a package.json below `root` lists into a folder, unless just these are there. */
export function installPeers(root: string, folder: string, list = 'bench/peers/package.json'): void {
  const wanted = path.join(root, list)
  const installed = path.join(folder, 'package.json')
  const same = existsSync(installed) && readFileSync(installed, 'utf8') === readFileSync(wanted, 'utf8')
  if (same && existsSync(path.join(folder, 'node_modules'))) return
  mkdirSync(folder, { recursive: true })
  copyFileSync(wanted, installed)
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('the programs to compare with could not be installed')
}
