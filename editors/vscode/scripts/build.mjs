// Bundles the extension, and puts the claimlint of this repository beside it as the one to fall back to.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

const here = path.join(import.meta.dirname, '..')
const root = path.join(here, '../..')
const server = path.join(here, 'server')
const npm = (cwd, ...argv) =>
  execFileSync('npm', argv, {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })

await build({
  entryPoints: [path.join(here, 'src/extension.ts')],
  outfile: path.join(here, 'dist/extension.cjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
})

rmSync(server, { recursive: true, force: true })
mkdirSync(server)
const packed = npm(root, 'pack', '--silent', '--pack-destination', server).trim().split('\n').at(-1)
// Programs that only one kind of machine can run are left out: the extension is the same for all.
npm(
  server,
  'install',
  '--omit=dev',
  '--omit=optional',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--no-save',
  '--prefix',
  server,
  path.join(server, packed),
)
for (const file of readdirSync(server)) if (file.endsWith('.tgz')) rmSync(path.join(server, file))
copyFileSync(path.join(root, 'LICENSE'), path.join(here, 'LICENSE'))
