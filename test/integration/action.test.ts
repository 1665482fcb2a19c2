import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createRepository, type Ran, root } from './repository.ts'

/** The steps of action.yml, run as GitHub's runner would: its files, its variables, a checkout of a merge. */
const repository = createRepository()
const runner = join(repository.folder, '../runner')
const files = { env: join(runner, 'env'), output: join(runner, 'output'), summary: join(runner, 'summary') }

function step(script: string, variables: Readonly<Record<string, string>>): Ran {
  for (const file of Object.values(files)) writeFileSync(file, '')
  const given = {
    GITHUB_ACTION_PATH: root,
    GITHUB_ENV: files.env,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: runner,
    ...variables,
  }
  const assignments = Object.entries(given).map(([name, value]) => `${name}=${value}`)
  return repository.run('env', ...assignments, join(given.GITHUB_ACTION_PATH, script))
}

const claimlint = `${process.execPath} ${join(root, 'dist/claimlint.cjs')}`
const check = (variables: Readonly<Record<string, string>>): Ran =>
  step('action/run.sh', { CLAIMLINT: claimlint, CLAIMLINT_FILES: '.', ...variables })

beforeAll(() => {
  mkdirSync(runner)
  repository.write('old.md', 'Ginger cures arthritis.\n')
  repository.write('tea.md', 'A cup of tea.\n')
  repository.commitAll('Begin')
  repository.run('git', 'checkout', '-q', '-b', 'change')
  repository.write('blog/new.md', 'Green tea cures diabetes.\n')
  repository.commitAll('Add an article')
  repository.run('git', 'checkout', '-q', '-')
  repository.run('git', 'merge', '--no-ff', '-m', 'Merge', 'change')
})

afterAll(() => repository.remove(), 60_000)

test('a push: every article, as annotations, summary and SARIF', () => {
  const { output, code } = check({ GITHUB_EVENT_NAME: 'push' })
  expect(code).toBe(1)
  expect(output).toMatch(/^::error .*file=blog\/new\.md/m)
  expect(output).toMatch(/^::error .*file=old\.md/m)
  expect(readFileSync(files.summary, 'utf8')).toContain('claim/disease-treatment')
  const outputs = readFileSync(files.output, 'utf8')
  expect(outputs).toContain('exit-code=1')
  const [, sarif = ''] = /^sarif-file=(.*)$/m.exec(outputs) ?? []
  expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' })
})

test('a pull request: the changed articles alone', () => {
  const { output, code } = check({ GITHUB_EVENT_NAME: 'pull_request', CLAIMLINT_CHANGED: 'files' })
  expect(code).toBe(1)
  expect(output).toContain('file=blog/new.md')
  expect(output).not.toContain('old.md')
})

test('a pull request: only findings on changed lines', () => {
  const { output, code } = check({ GITHUB_EVENT_NAME: 'pull_request', CLAIMLINT_CHANGED: 'lines' })
  expect(code).toBe(1)
  expect(output).toContain('file=blog/new.md')
  expect(output).not.toContain('old.md')
})

test('a pull request that changes no article named passes and says so', () => {
  const { output, code } = check({
    GITHUB_EVENT_NAME: 'pull_request',
    CLAIMLINT_CHANGED: 'files',
    CLAIMLINT_FILES: 'tea.md\n',
  })
  expect(output).toBe('No article was changed.\n')
  expect(code).toBe(0)
})

test('a pull request in which everything counts', () => {
  const { output } = check({ GITHUB_EVENT_NAME: 'pull_request', CLAIMLINT_CHANGED: 'all' })
  expect(output).toContain('file=old.md')
})

test('options and files one a line', () => {
  const { code } = check({
    GITHUB_EVENT_NAME: 'push',
    CLAIMLINT_FILES: 'tea.md\nblog/*.md\n',
    CLAIMLINT_ARGS: '--rule\nclaim/disease-treatment: off\n',
  })
  expect(code).toBe(0)
})

test('an unknown value for changed is an error that names the known ones', () => {
  const { output, code } = check({ GITHUB_EVENT_NAME: 'pull_request', CLAIMLINT_CHANGED: 'everything' })
  expect(output).toBe('::error title=claimlint::changed is "everything"; it can be files, lines or all.\n')
  expect(code).toBe(2)
})

test('the repository’s own claimlint is used when asked for', () => {
  const { code } = step('action/install.sh', { CLAIMLINT_PACKAGE: 'none' })
  expect(code).toBe(0)
  expect(readFileSync(files.env, 'utf8')).toBe('CLAIMLINT=npx --no-install claimlint\n')
})

test('without a package, the action installs itself', () => {
  const action = join(runner, 'action')
  expect(repository.run('git', 'clone', '-q', '--depth=1', `file://${root}`, action)).toMatchObject({
    code: 0,
  })
  const { output, code } = step('action/install.sh', { GITHUB_ACTION_PATH: action, CLAIMLINT_PACKAGE: '' })
  expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' })
  const [, installed = ''] = /^CLAIMLINT=(.*)$/m.exec(readFileSync(files.env, 'utf8')) ?? []
  expect(repository.run(installed, '--version')).toMatchObject({ code: 0 })
}, 300_000)

test('the steps run scripts that exist, with every input they are given', () => {
  const action: {
    inputs: Record<string, unknown>
    runs: { steps: { run?: string; env?: Record<string, string> }[] }
  } = parse(readFileSync(join(root, 'action.yml'), 'utf8'))
  const scripts = action.runs.steps.flatMap(({ run = '' }) => /action\/[\w-]+\.sh/.exec(run)?.[0] ?? [])
  expect(scripts).toEqual(['action/install.sh', 'action/run.sh'])
  for (const script of scripts) expect(existsSync(join(root, script))).toBe(true)
  const used = JSON.stringify(action.runs)
  for (const input of Object.keys(action.inputs)) expect(used).toContain(`inputs.${input}`)
})
