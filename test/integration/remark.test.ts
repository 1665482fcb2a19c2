import { spawnSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const article = join(root, 'fixtures/articles/kratom.md')
let folder = ''

beforeAll(() => {
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
  folder = realpathSync(mkdtempSync(join(root, 'node_modules/.cache/remark-')))
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(root, join(folder, 'node_modules/claimlint'))
  writeFileSync(join(folder, 'kratom.md'), readFileSync(article))
  writeFileSync(join(folder, 'tea.md'), 'Elderberry tea boosts your immunity.\n')
  writeFileSync(
    join(folder, '.claimlintrc.yaml'),
    'overrides: [{files: tea.md, rules: {claim/immunity: error}}]\n',
  )
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function remark(...argv: string[]) {
  const cli = join(root, 'node_modules/remark-cli/cli.js')
  const child = spawnSync(process.execPath, [cli, '--no-color', '--no-stdout', ...argv], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { said: child.stderr, code: child.status }
}

test('remark --use claimlint/remark lints articles under the config of each', () => {
  const { said, code } = remark('kratom.md', 'tea.md', '--use', 'claimlint/remark')
  expect(said).toMatch(/^kratom\.md$/m)
  expect(said).toMatch(/^\d+:\d+-\d+:\d+ +error +.* claimlint$/m)
  expect(said).toMatch(
    /1:16-1:36\s+error\s+"boosts your immunity" is an immune claim.*\s+claim\/immunity\s+claimlint/,
  )
  expect(code).toBe(1)
})

test('options come from the remark config', () => {
  const settings = {
    plugins: [['claimlint/remark', { overrideConfig: { rules: { 'claim/immunity': 'off' } } }]],
  }
  writeFileSync(join(folder, 'rc.json'), JSON.stringify(settings))
  const { said } = remark('tea.md', '--rc-path', 'rc.json')
  expect(said).toContain('required/')
  expect(said).not.toContain('claim/immunity')
})

test('a broken claimlint config is told with its place', () => {
  writeFileSync(join(folder, 'bad.yaml'), 'extends: recomended\n')
  const settings = { plugins: [['claimlint/remark', { overrideConfigFile: 'bad.yaml' }]] }
  writeFileSync(join(folder, 'rc.json'), JSON.stringify(settings))
  const { said, code } = remark('tea.md', '--rc-path', 'rc.json')
  expect(said).toContain('bad.yaml:1:10')
  expect(code).toBe(1)
})
