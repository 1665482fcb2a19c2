import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')

/** What each part may import beside itself. Data flows one way: whoever is named here stands below. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  document: [],
  language: [],
  claims: ['document', 'language'],
  requirements: ['document', 'language', 'claims'],
  directives: ['document', 'language'],
  linter: ['document', 'language', 'claims', 'requirements', 'directives'],
  rules: ['document', 'language', 'claims', 'requirements', 'linter'],
  config: ['language', 'directives', 'linter'],
  report: ['document', 'language', 'linter'],
  // The engine puts the linter together from its parts, so it names them.
  baseline: ['linter'],
  engine: ['requirements', 'baseline', 'document', 'language', 'linter', 'rules', 'report', 'config'],
  // Memory of what was read lies in language; places and kinds of documents in document.
  server: ['engine', 'config', 'linter', 'language', 'document', 'rules'],
  // Which facts hold in a jurisdiction is known to requirements.
  mcp: ['engine', 'config', 'linter', 'language', 'requirements', 'rules'],
  cli: ['server', 'mcp', 'engine', 'config', 'report', 'linter', 'language', 'rules'],
  adapters: ['api', 'engine', 'config', 'linter', 'language', 'document', 'rules'],
  'rule-tester': ['api', 'engine', 'linter', 'language', 'document'],
  // The Node API: what the command line does, for programs.
  api: ['engine', 'config', 'report', 'linter', 'language', 'rules'],
  'core.ts': ['document', 'language', 'linter', 'config', 'rules'],
  'index.ts': ['api', 'config', 'engine', 'report', 'core.ts'],
}

/** These run in a browser: no `node:` modules, nothing that reads files or arguments. */
const pure = [
  'document',
  'language',
  'claims',
  'requirements',
  'directives',
  'linter',
  'rules',
  'baseline',
  'core.ts',
]

/** Packages each pure part may use; none means that it stands on its own. */
const packages: Readonly<Record<string, readonly string[]>> = {
  document: [
    'decode-named-character-reference',
    'mdast',
    'remark-frontmatter',
    'remark-gfm',
    'remark-parse',
    'unified',
    'unist-util-visit',
    'yaml',
  ],
  // Only the compiler of the data reads YAML; what it makes is plain data.
  language: ['yaml'],
}

/** Files that call one another, each pair with its reason. */
const mutual: Readonly<Record<string, string>> = {
  'src/document/phrasing.ts → src/document/footnote-text.ts → src/document/phrasing.ts':
    'prose holds footnotes, and footnotes hold prose',
  'src/linter/lint-text.ts → src/linter/explain.ts → src/linter/lint-text.ts':
    'the linter offers to explain a line, which begins like linting',
}

/** Files above 300 lines, each with its reason. */
const long: Readonly<Record<string, string>> = {}
const longest = 300

type Import = { readonly target: string; readonly typeOnly: boolean }
type Source = {
  readonly file: string
  readonly part: string
  readonly text: string
  readonly code: string
  readonly imports: readonly Import[]
}

function partOf(file: string): string {
  const [top = '', second = ''] = file.split('/')
  return top === 'rules' ? 'rules' : second
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/g

/** The code without comments, imports and the contents of strings, so that words in them are not taken for code. */
function codeOf(text: string): string {
  return text
    .replace(/(?:^|\n)(?:import|export)\s[^'"]*?\sfrom\s+'[^']+'/g, '\n')
    .replace(
      /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g,
      found => (found.startsWith('/') ? ' ' : "''"),
    )
}

function readSources(folder: string): Source[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(name => {
      const file = `${folder}/${name.replaceAll(path.sep, '/')}`
      const text = readFileSync(path.join(root, file), 'utf8')
      const imports = [...text.matchAll(importPattern)].map(([, typeOnly, target, dynamic]) => ({
        target: resolveTarget(file, target ?? dynamic ?? ''),
        typeOnly: typeOnly !== undefined,
      }))
      return { file, part: partOf(file), text, code: codeOf(text), imports }
    })
}

/** A file of the project by its path from the root, or the name of a package. */
function resolveTarget(from: string, target: string): string {
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(from), target) : target
}

const sources = [...readSources('src'), ...readSources('rules')]
const files = new Set(sources.map(({ file }) => file))

function isOwn(target: string): boolean {
  return target.startsWith('src/') || target.startsWith('rules/')
}

/** Ways to quiet the compiler that a piece of code uses. */
function lapses(code: string): string[] {
  const found: string[] = []
  if (/(?:[:<|&(,]|\bas)\s*any\b(?!\()/.test(code)) found.push('any')
  if (/[\w)\]}]\s+as\s+(?!const\b)[\w{'([]/.test(code)) found.push('cast')
  if (/[\w)\]]!(?:\.|\[|;|\)|,|\n)/.test(code)) found.push('!')
  return found
}

describe('layers', () => {
  it('every part has its place here', () => {
    expect([...new Set(sources.map(({ part }) => part))].sort()).toEqual(Object.keys(allowed).sort())
  })

  it('each part imports only from those below it', () => {
    const wrong = sources.flatMap(({ file, part, imports }) =>
      imports
        .filter(({ target }) => isOwn(target) && partOf(target) !== part)
        .filter(({ target }) => !allowed[part]?.includes(partOf(target)))
        .map(({ target }) => `${file} imports ${target}`),
    )
    expect(wrong).toEqual([])
  })

  it('the table itself flows one way', () => {
    const seen: string[] = []
    const visit = (part: string, trail: readonly string[]): void => {
      expect(trail, `${[...trail, part].join(' → ')}`).not.toContain(part)
      if (seen.includes(part)) return
      for (const below of allowed[part] ?? []) visit(below, [...trail, part])
      seen.push(part)
    }
    for (const part of Object.keys(allowed)) visit(part, [])
  })

  it('the pure core imports nothing of Node, and few packages', () => {
    const wrong = sources
      .filter(({ part }) => pure.includes(part))
      .flatMap(({ file, part, imports }) =>
        imports
          .filter(({ target }) => !isOwn(target) && !packages[part]?.includes(target))
          .map(({ target }) => `${file} imports ${target}`),
      )
    expect(wrong).toEqual([])
  })

  it('linting needs no compiler and no YAML but that of front matter', () => {
    const readers = sources.filter(({ imports }) => imports.some(({ target }) => target === 'yaml'))
    for (const { file } of readers) {
      expect(file).toMatch(/^src\/(?:language\/compile|document|config|engine)\//)
    }
    const users = sources.filter(
      ({ file, part, imports }) =>
        pure.includes(part) &&
        !file.startsWith('src/language/compile/') &&
        imports.some(({ target }) => target.startsWith('src/language/compile/')),
    )
    expect(users.map(({ file }) => file)).toEqual([])
  })

  it('rules know the claims, requirements and the linter, never the source text', () => {
    const wrong = sources
      .filter(({ file }) => file.endsWith('/rule.ts'))
      .flatMap(({ file, imports }) =>
        imports
          .filter(({ target, typeOnly }) => target.startsWith('src/document/') && !typeOnly)
          .map(({ target }) => `${file} imports ${target}`),
      )
    expect(wrong).toEqual([])
  })

  it('every import is of a file that is there', () => {
    const missing = sources.flatMap(({ file, imports }) =>
      imports
        .filter(({ target }) => isOwn(target) && !files.has(target))
        .map(({ target }) => `${file} imports ${target}`),
    )
    expect(missing).toEqual([])
  })

  it('has no cycles of files (types aside)', () => {
    const next = new Map(
      sources.map(({ file, imports }) => [
        file,
        imports.filter(({ target, typeOnly }) => isOwn(target) && !typeOnly).map(({ target }) => target),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) {
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
        return
      }
      if (done.has(file)) return
      for (const target of next.get(file) ?? []) visit(target, [...trail, file])
      done.add(file)
    }
    for (const { file } of sources) visit(file, [])
    expect(cycles.filter(cycle => mutual[cycle] === undefined)).toEqual([])
  })
})

describe('files', () => {
  it(`are at most ${longest} lines long, but for those with a reason`, () => {
    const tooLong = sources
      .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > longest && long[file] === undefined)
    expect(tooLong).toEqual([])
  })

  it('hold no `any`, no `!` and no cast but `as const`', () => {
    expect(sources.flatMap(({ file, code }) => lapses(code).map(lapse => `${file}: ${lapse}`))).toEqual([])
  })

  it.each([
    ['const a: any = 1', 'any'],
    ['const a = b as string', 'cast'],
    ['const a = <const>(b as unknown)', 'cast'],
    ['const a = b!.c', '!'],
    ['// @ts-expect-error', null],
    ["const a = ['x'] as const", null],
    ["import { a as b } from './a.ts'", null],
    ["const a = 'as any'", null],
    ['if (a !== b && !c) d()', null],
  ])('the scan reads %s', (code, lapse) => {
    expect(lapses(codeOf(code))).toEqual(lapse === null ? [] : [lapse])
  })

  it('leave nothing for later', () => {
    const wrong = sources.filter(({ text }) => /\/tmp\/|\bTODO\b|\bFIXME\b|@ts-(?:ignore|nocheck)/.test(text))
    expect(wrong.map(({ file }) => file)).toEqual([])
  })
})
