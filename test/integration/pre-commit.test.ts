import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRepository, root } from './repository.ts'

const repository = createRepository(top => ({ PRE_COMMIT_HOME: `${top}/cache`, PRE_COMMIT_COLOR: 'never' }))

beforeAll(() => {
  const revision = repository.run('git', '-C', root, 'rev-parse', 'HEAD').output.trim()
  const config = [
    'repos:',
    `  - repo: ${root}`,
    `    rev: ${revision}`,
    '    hooks:',
    '      - id: claimlint',
    '',
  ]
  repository.write('.pre-commit-config.yaml', config.join('\n'))
  repository.write('.claimlintrc.yaml', 'extends: recommended\nignores:\n  - drafts\n')
  expect(repository.run('pre-commit', 'install', '--install-hooks')).toMatchObject({ code: 0 })
}, 600_000)

afterAll(() => repository.remove(), 60_000)

test('a commit with an unsupported claim is refused, and the claim is named', () => {
  repository.write('tea.md', 'Green tea cures diabetes.\n')
  const { output, code } = repository.commitAll('Add an article on tea')
  expect(output).toContain('tea.md')
  expect(output).toContain('claim/disease-treatment')
  expect(code).toBe(1)
}, 60_000)

test('a careful article is committed, and so is what is no article or ignored', () => {
  repository.write('tea.md', 'There is no evidence that green tea cures diabetes.\n')
  repository.write('drafts/later.md', 'Green tea cures diabetes.\n')
  repository.write('notes.txt', 'Green tea cures diabetes.\n')
  const { output, code } = repository.commitAll('Add an article on tea')
  expect(output).toMatch(/claimlint\.+Passed/)
  expect(code).toBe(0)
}, 60_000)
