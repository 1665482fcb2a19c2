import { describe, expect, it } from 'vitest'
import { type Baseline, emptyBaseline } from '../../src/baseline/index.ts'
import { type Articles, runOver } from './articles.ts'

const start: Articles = {
  'tea/kratom.md': `# Kratom

Kratom is a tree of Thailand. Kratom cures back pain. It grows tall.

Kratom cures migraine.

## Benefits

Kratom may help with:

- depression
- anxiety
- insomnia

## Use

It's a "natural" tea, and kratom boosts your immunity.
`,
  'tea/ginger.md': '# Ginger\n\nGinger treats arthritis. Ginger treats arthritis.\n',
}

type Edit = (now: Articles) => Articles

function change(file: string, edit: (text: string) => string): Edit {
  return now => {
    const text = now[file] ?? ''
    const edited = edit(text)
    if (edited === text) throw new Error(`nothing changes in ${file}`)
    return { ...now, [file]: edited }
  }
}

function without(articles: Articles, file: string): Articles {
  return Object.fromEntries(Object.entries(articles).filter(([name]) => name !== file))
}

const kratom = 'tea/kratom.md'
const moved = 'herbs/kratom.md'
const ginger = 'tea/ginger.md'

/** One after the other; none of them claims anything new, or takes a claim out. */
const harmless: readonly (readonly [edit: string, Edit])[] = [
  ['nothing', now => now],
  [
    'move a section',
    change(kratom, text => {
      const [use = ''] = /## Use[\s\S]*$/.exec(text) ?? []
      return text.replace(use, '').replace('## Benefits', `${use}\n## Benefits`)
    }),
  ],
  ['rename a file', now => ({ ...without(now, kratom), [moved]: now[kratom] ?? '' })],
  ['wrap the text anew', change(moved, text => text.replace('back pain. It', 'back\npain. It'))],
  ['change the line ends', change(moved, text => text.replaceAll('\n', '\r\n'))],
  [
    'edit the sentences around',
    change(moved, text =>
      text.replace('a tree of Thailand', 'an evergreen').replace('grows tall', 'likes rain'),
    ),
  ],
  ['rename a heading', change(moved, text => text.replace('## Benefits', '## What people say'))],
  [
    'add a heading above',
    change(moved, text => text.replace('Kratom cures migraine', '## Head\r\n\r\nKratom cures migraine')),
  ],
  [
    'order a list anew',
    change(moved, text =>
      text.replace(/- depression\s+- anxiety\s+- insomnia/, '1. insomnia\r\n2. depression\r\n3. anxiety'),
    ),
  ],
  [
    'change case, quotes, entities and markup',
    change(moved, text =>
      text
        .replace(
          'It\'s a "natural" tea, and kratom boosts',
          'It’s a “natural”&nbsp;tea, and **Kratom** _boosts_',
        )
        .replace('cures migraine', 'CURES &#109;igraine'),
    ),
  ],
  ['put a paragraph into a quotation', change(moved, text => text.replace('Kratom CURES', '> Kratom CURES'))],
]

type Change = {
  readonly change: string
  readonly edit: Edit
  /** Findings that are new, and entries that nothing meets. */
  readonly fresh?: readonly string[]
  readonly stale?: readonly string[]
}

/** Each on its own, after all of the above. */
const changes: readonly Change[] = [
  {
    change: 'fix one claim and add one of the same rule',
    edit: change(moved, text => text.replace('&#109;igraine', 'gout')),
    fresh: [`${moved}: CURES gout`],
    stale: ['cures migraine'],
  },
  {
    change: 'say the same twice',
    edit: change(moved, text => `${text}\r\nKratom cures migraine.\r\n`),
    fresh: [`${moved}: cures migraine`],
  },
  {
    change: 'say more in the same sentence',
    edit: change(moved, text => text.replace('Kratom cures back', 'Kratom really cures back')),
    fresh: [`${moved}: cures back pain`],
    stale: ['cures back pain'],
  },
  {
    change: 'introduce a list with a stronger word',
    edit: change(moved, text => text.replace('Kratom may help with:', 'Kratom cures:')),
    fresh: ['insomnia', 'depression', 'anxiety'].map(item => `${moved}: ${item}`),
    stale: ['anxiety', 'depression', 'insomnia'],
  },
  {
    change: 'copy a sentence into a new article',
    edit: now => ({ ...now, 'new.md': 'The herb.\n\nGinger treats arthritis.\n' }),
    fresh: ['new.md: treats arthritis', 'new.md: required/risks'],
  },
  {
    change: 'split an article: claims move, and the new one owes its own notes',
    edit: now => {
      const text = now[moved] ?? ''
      const cut = text.indexOf('## What people say')
      return { ...now, [moved]: text.slice(0, cut), 'herbs/more.md': text.slice(cut) }
    },
    fresh: ['herbs/more.md: required/risks'],
  },
  {
    change: 'copy an article',
    edit: now => ({ ...now, 'new.md': now[ginger] ?? '' }),
    fresh: ['new.md: treats arthritis', 'new.md: treats arthritis', ...owed('new.md')],
  },
  {
    change: 'move a sentence to another article',
    edit: now => ({
      ...now,
      [ginger]: (now[ginger] ?? '').replace('Ginger treats arthritis. ', ''),
      [moved]: `${now[moved] ?? ''}\r\nGinger treats arthritis.\r\n`,
    }),
  },
  {
    change: 'delete one of two equal sentences',
    edit: change(ginger, text => text.replace(' Ginger treats arthritis.\n', '\n')),
    stale: ['treats arthritis'],
  },
  {
    change: 'delete an article',
    edit: now => without(now, ginger),
    stale: ['treats arthritis', ...owed()],
  },
  {
    change: 'give one article its notes, and write another that lacks them',
    edit: now => ({
      ...now,
      [ginger]: `${now[ginger] ?? ''}\nIt may cause heartburn and interact with blood thinners. Do not take it in pregnancy.\n`,
      'new.md': 'Valerian improves sleep.\n',
    }),
    fresh: ['new.md: improves sleep', 'new.md: required/risks'],
    stale: owed(),
  },
]

/** What the article about ginger lacks. */
function owed(file?: string): string[] {
  const names = ['interaction-warning', 'pregnancy-warning', 'risks'].map(name => `required/${name}`)
  return file === undefined ? names : names.map(name => `${file}: ${name}`)
}

function sorted({ fresh, stale }: { readonly fresh: readonly string[]; readonly stale: readonly string[] }) {
  return { fresh: fresh.toSorted(), stale: stale.map(each => each.replace(/^\S+: /, '')).sort() }
}

async function accepted(articles: Articles, hashed = false): Promise<Baseline> {
  return (await runOver(emptyBaseline, articles, { adding: 'all', hashed })).after
}

function edited(): Articles {
  return harmless.reduce((articles, [, edit]) => edit(articles), start)
}

describe.each([
  ['in words', false],
  ['in hashes', true],
])('a history of edits against a baseline %s', (_name, hashed) => {
  it('meets nothing new and misses nothing while no claim changes', async () => {
    const baseline = await accepted(start, hashed)
    let articles = start
    for (const [edit, next] of harmless) {
      articles = next(articles)
      const { fresh, stale } = await runOver(baseline, articles)
      expect({ edit, fresh, stale }).toEqual({ edit, fresh: [], stale: [] })
    }
  })

  it('nor where each step is written back', async () => {
    let baseline = await accepted(start, hashed)
    let articles = start
    for (const [edit, next] of harmless) {
      articles = next(articles)
      const { fresh, stale, after } = await runOver(baseline, articles, { hashed })
      expect({ edit, fresh, stale }).toEqual({ edit, fresh: [], stale: [] })
      baseline = after
    }
    expect(baseline).toEqual(await accepted(edited(), hashed))
  })

  it.each(changes)('$change', async ({ edit, fresh = [], stale = [] }) => {
    const articles = edit(edited())
    const verdict = await runOver(await accepted(start, hashed), articles)
    if (!hashed) expect(sorted(verdict)).toEqual(sorted({ fresh, stale }))
    else expect([verdict.fresh.toSorted(), verdict.stale.length]).toEqual([fresh.toSorted(), stale.length])
    // What was written back is what there is.
    const { after } = await runOver(await accepted(start, hashed), articles, { adding: 'all', hashed })
    expect(await runOver(after, articles)).toMatchObject({ fresh: [], stale: [] })
  })
})
