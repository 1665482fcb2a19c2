import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRepository, type Repository, root } from './repository.ts'

/** The ways to run claimlint before a commit with tools from npm, as docs/hooks.md gives them. */
const recipes: readonly {
  readonly name: string
  readonly packages: readonly string[]
  readonly setUp: (repository: Repository) => void
}[] = [
  {
    name: 'lefthook',
    packages: ['lefthook@2'],
    setUp(repository) {
      repository.write(
        'lefthook.yml',
        'pre-commit:\n  jobs:\n    - name: claimlint\n      run: npx --no-install claimlint --staged\n',
      )
      expect(repository.run('npx', '--no-install', 'lefthook', 'install')).toMatchObject({ code: 0 })
    },
  },
  {
    name: 'husky',
    packages: ['husky@9'],
    setUp(repository) {
      expect(repository.run('npx', '--no-install', 'husky')).toMatchObject({ code: 0 })
      repository.write('.husky/pre-commit', 'npx --no-install claimlint --staged\n')
    },
  },
  {
    name: 'husky with lint-staged',
    packages: ['husky@9', 'lint-staged@16'],
    setUp(repository) {
      expect(repository.run('npx', '--no-install', 'husky')).toMatchObject({ code: 0 })
      repository.write('.lintstagedrc.json', '{ "*.{md,markdown,mdx}": "claimlint --no-warn-ignored" }\n')
      repository.write('.husky/pre-commit', 'npx --no-install lint-staged\n')
    },
  },
]

describe.each(recipes)('$name', ({ packages, setUp }) => {
  const repository = createRepository(top => ({ CI: '', npm_config_cache: `${top}/npm` }))

  beforeAll(() => {
    repository.write('package.json', '{ "name": "blog", "private": true }\n')
    repository.write('.gitignore', 'node_modules\n')
    const installed = repository.run('npm', 'install', '--no-audit', '--no-fund', '-D', root, ...packages)
    expect(installed).toMatchObject({ code: 0 })
    setUp(repository)
    expect(repository.commitAll('Set up')).toMatchObject({ code: 0 })
  }, 300_000)

  afterAll(() => repository.remove(), 60_000)

  test('an unsupported claim is refused', () => {
    repository.write('tea.md', 'Green tea cures diabetes.\n')
    const { output, code } = repository.commitAll('Add tea')
    expect(output).toContain('claim/disease-treatment')
    expect(code).toBe(1)
  }, 60_000)

  test('what is staged counts, not what stands in the folder', () => {
    repository.write('tea.md', 'There is no evidence that green tea cures diabetes.\n')
    repository.run('git', 'add', '-A')
    repository.write('tea.md', 'Green tea cures diabetes, and this is not staged.\n')
    expect(repository.commit('Add tea')).toMatchObject({ code: 0 })
  }, 60_000)

  test('a commit without articles passes', () => {
    repository.run('git', 'checkout', '--', '.')
    repository.write('notes.txt', 'Nothing about tea.\n')
    expect(repository.commitAll('Add notes')).toMatchObject({ code: 0 })
  }, 60_000)
})
