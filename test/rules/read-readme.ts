import type { Jurisdiction, Profile } from '../../src/linter/types.ts'

/** A text of its own, as a README shows it. */
export type Example = {
  /** The Markdown that is linted, without marks. */
  readonly text: string
  /** What must be underlined: the words between « and » (UTF-16 offsets into `text`); null where nothing is marked. */
  readonly marked: { readonly start: number; readonly end: number } | null
  readonly profile: Profile
  /** Where the article is judged, as its note says; null where it says nothing. */
  readonly jurisdictions: readonly Jurisdiction[] | null
  /** The grade an article is given by a `required/*` rule; null elsewhere. */
  readonly grade: string | null
}

export type Readme = {
  /** The headings in their order, with their marks: `## Why`. */
  readonly headings: readonly string[]
  /** The paragraphs between the title and the first section. */
  readonly lead: string
  /** The bullets under `## Why`, and the law key each begins with; null without one. */
  readonly reasons: readonly { readonly bullet: string; readonly law: string | null }[]
  readonly reported: readonly Example[]
  readonly notReported: readonly Example[]
}

const fence = /```md\n[\s\S]*?```/g

/** Reads the README of a rule. Never throws: what is not there comes back empty. */
export function readReadme(text: string): Readme {
  const headings = [...text.replace(fence, '').matchAll(/^#+ .*$/gm)].map(found => found[0])
  const why = bulletsOf(section(text, '## Why'))
  return {
    headings,
    lead: section(text, headings[0] ?? '').trim(),
    reasons: why.map(bullet => ({ bullet, law: /^`([a-z0-9-]+)`/.exec(bullet)?.[1] ?? null })),
    reported: examplesOf(section(text, '## Reported')),
    notReported: examplesOf(section(text, '## Not reported')),
  }
}

/** The text from a heading to the next `## ` heading; '' without it. */
function section(text: string, heading: string): string {
  const start = `\n${text}`.indexOf(`\n${heading}\n`)
  if (heading === '' || start < 0) return ''
  const body = text.slice(start + heading.length)
  // Headings inside an example end nothing.
  const end = body.replace(fence, example => ' '.repeat(example.length)).indexOf('\n## ')
  return end < 0 ? body : body.slice(0, end)
}

function bulletsOf(text: string): string[] {
  return text
    .split('\n')
    .filter(line => line.startsWith('- '))
    .map(line => line.slice(2))
}

/**
 * The articles of a section if it has any, else its bullets. Before an article may stand `grade: missing, commercial, us`,
 * or `as: commercial, us` where nothing is reported; `nowhere` stands for no jurisdiction.
 */
function examplesOf(text: string): Example[] {
  const articles = [...text.matchAll(/(?:(grade|as): ([a-z, -]+)\n\n)?```md\n([\s\S]*?)```/g)]
  if (articles.length === 0) return bulletsOf(text).map(readBullet)
  return articles.map(([, label, list = '', article = '']) => {
    const notes = list.split(', ')
    const example = readBullet(article)
    return {
      ...example,
      grade: label === 'grade' ? (notes[0] ?? null) : null,
      profile: notes.includes('commercial') ? 'commercial' : example.profile,
      jurisdictions: jurisdictionsIn(notes),
    }
  })
}

function jurisdictionsIn(notes: readonly string[]): readonly Jurisdiction[] | null {
  const all: readonly Jurisdiction[] = ['us', 'eu', 'uk', 'au', 'ca']
  const named = all.filter(jurisdiction => notes.includes(jurisdiction))
  return named.length > 0 || notes.includes('nowhere') ? named : null
}

/** Before an example may stand `(commercial)`, or `(commercial, eu)` with jurisdictions. */
function readBullet(bullet: string): Example {
  const [prefix = '', list = ''] = /^\((commercial(?:, [a-z]{2})*)\) /.exec(bullet) ?? []
  const commercial = prefix !== ''
  const body = bullet.slice(prefix.length)
  const start = body.indexOf('«')
  const end = body.indexOf('»') - 1
  return {
    text: body.replaceAll(/[«»]/g, ''),
    marked: start < 0 || end < start ? null : { start, end },
    profile: commercial ? 'commercial' : 'publisher',
    jurisdictions: jurisdictionsIn(list.split(', ')),
    grade: null,
  }
}
