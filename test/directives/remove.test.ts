import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRemark } from '../../src/document/parse-remark.ts'
import { editedBy } from '../../src/linter/fixes.ts'
import { soundFixes } from '../../src/linter/sound-fixes.ts'
import type { LintFix } from '../../src/linter/types.ts'
import { silenceText } from './silence-text.ts'

/** The text without what is unused in it, as `--fix` leaves it. */
function fixed(source: string): string {
  const fixes = silenceText(source).problems.flatMap(({ fix }): LintFix[] =>
    fix ? [{ range: [...fix.range], text: fix.text }] : [],
  )
  return editedBy(source, soundFixes(fixes, { source, kind: 'markdown' }, parseRemark))
}

const comment = '<!-- claimlint-disable-line claim/pain -- x -->'

describe('removing what is unused', () => {
  it.each<[string, string, string]>([
    ['a line of its own', `One.\n\n${comment}\n\nTwo.\n`, 'One.\n\nTwo.\n'],
    ['the first line', `${comment}\n\nOne.\n`, 'One.\n'],
    ['the last line', `One.\n\n${comment}\n`, 'One.\n\n'],
    ['the only line', comment, ''],
    ['a line between lines that would join', `One.\n${comment}\nTwo.\n`, 'One.\n\nTwo.\n'],
    ['a line between heading and text', `# One\n${comment}\nTwo.\n`, '# One\nTwo.\n'],
    ['a line in a list', `- One\n  ${comment}\n- Two\n`, '- One\n- Two\n'],
    ['a line above dashes', `One\n${comment}\n---\n`, 'One\n\n---\n'],
    ['a line above a table', `One.\n${comment}\n| a |\n| - |\n`, 'One.\n\n| a |\n| - |\n'],
    ['Windows line ends', `One.\r\n\r\n${comment}\r\n\r\nTwo.\r\n`, 'One.\r\n\r\nTwo.\r\n'],
    ['at the end of a line', `One. ${comment}\nTwo.\n`, 'One.\nTwo.\n'],
    ['before a hard break', `One. ${comment}  \nTwo.\n`, 'One.  \nTwo.\n'],
    ['behind two spaces', `One.  ${comment}\nTwo.\n`, 'One.\nTwo.\n'],
    ['within a line', `One ${comment} two.\n`, 'One two.\n'],
    ['in a quotation', `> One.\n> ${comment}\n> Two.\n`, '> One.\n> \n> Two.\n'],
    ['in a cell', `| a ${comment} |\n| - |\n`, '| a |\n| - |\n'],
    [
      'one of two rules',
      'PAIN <!-- claimlint-disable-line safety/absolute, claim/pain -- x -->\n',
      'PAIN <!-- claimlint-disable-line claim/pain -- x -->\n',
    ],
    [
      'two of three rules',
      'PAIN <!-- claimlint-disable-line safety/absolute,claim/pain, required/risks -- x -->\n',
      'PAIN <!-- claimlint-disable-line claim/pain -- x -->\n',
    ],
    [
      'a rule in front matter',
      '---\ntitle: x\nclaimlint:\n  disable: [claim/pain, safety/*]\n  reason: x\n---\n\nPAIN\n',
      '---\ntitle: x\nclaimlint:\n  disable: [claim/pain]\n  reason: x\n---\n\nPAIN\n',
    ],
    [
      'all of front matter',
      '---\ntitle: x\nclaimlint:\n  disable:\n    - claim/pain\n\n  reason: x\ndate: y\n---\n\nOne.\n',
      '---\ntitle: x\ndate: y\n---\n\nOne.\n',
    ],
    [
      'the last key',
      '---\ntitle: x\nclaimlint: {disable: claim/pain, reason: x}\n---\n\nOne.\n',
      '---\ntitle: x\n---\n\nOne.\n',
    ],
    [
      'all of TOML',
      '+++\ntitle = "x"\n[claimlint]\ndisable = ["claim/pain"]\n[other]\na = 1\n+++\n\nOne.\n',
      '+++\ntitle = "x"\n[other]\na = 1\n+++\n\nOne.\n',
    ],
  ])('%s', (_name, source, left) => {
    expect(fixed(source)).toBe(left)
  })

  it.each([
    ['text behind it would become Markdown', `${comment} - One\n`],
    ['it is all that a list item holds', `- ${comment}\n- Two\n`],
    ['lists would grow together', `- One\n${comment}\n- Two\n`],
    ['words would grow together', `One${comment}two.\n`],
    ['a rule beside it is unknown', '<!-- claimlint-disable-line claim/pian, claim/pain -- x -->\n'],
    [
      'a list of YAML',
      '---\nclaimlint:\n  disable:\n    - claim/pain\n    - safety/*\n  reason: x\n---\n\nPAIN\n',
    ],
  ])('leaves it to a person where %s', (_name, source) => {
    expect(silenceText(source).problems.some(({ messageId }) => messageId === 'unused')).toBe(true)
    expect(fixed(source)).toBe(source)
  })
})

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] }

/** The tree as a reader sees it: no positions, no comments, text in one piece with single spaces. */
function seen(node: Node): unknown {
  const { position: _, value, children, ...rest }: Node & { position?: unknown } = node
  const inside: unknown[] = []
  let text = ''
  const flush = (): void => {
    if (text.trim() !== '') inside.push(text.trim())
    text = ''
  }
  for (const child of children ?? []) {
    const html = child.type === 'html' ? (child.value ?? '').replace(/<!--.*?-->/g, '').trim() : null
    if (child.type === 'text' || html === '') text += html ?? (child.value ?? '').replace(/\s+/g, ' ')
    else {
      flush()
      inside.push(html ?? seen(child))
    }
    text = text.replace(/\s+/g, ' ')
  }
  flush()
  return { ...rest, ...(value === undefined ? {} : { value }), inside }
}

function tree(source: string): unknown {
  return seen(parseRemark(source, 'markdown'))
}

it('what is left is the Markdown that it was', () => {
  const piece = fc.constantFrom(
    'One.',
    '# Title',
    '- item',
    '  - inner',
    '1. first',
    '2. second',
    '> quoted',
    '| a | b |',
    '| - | - |',
    '---',
    '===',
    '```',
    '',
    '',
    comment,
    `${comment} more`,
    `Text ${comment}`,
    `Text ${comment}  `,
    `- ${comment}`,
    `> ${comment}`,
    `  ${comment}`,
    `*a ${comment} b*`,
    '    code',
    '<div>',
    '</div>',
    '[a]: b',
    '+ plus',
    '***',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 2, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      (lines, end) => {
        const source = `${lines.join(end)}${end}`
        expect(tree(fixed(source))).toEqual(tree(source))
      },
    ),
    { numRuns: 500 },
  )
}, 60_000)
