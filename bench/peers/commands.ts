import path from 'node:path'
import type { Command } from '../compare.ts'

export type Places = {
  /** The Markdown to read. */
  readonly articles: string
  /** Where the peers are installed. */
  readonly peers: string
  /** Where their configurations lie. */
  readonly setups: string
  readonly claimlint: readonly string[]
}

/** claimlint and what it is timed beside; ripgrep only where it is installed. */
export function commandsFor(
  { articles, peers, setups, claimlint }: Places,
  hasRipgrep: boolean,
): readonly Command[] {
  const bin = (name: string): string => path.join(peers, 'node_modules/.bin', name)
  const setup = (name: string): string => path.join(setups, name)
  const everyFile = path.join(articles, '**/*.md')
  const slow = (name: string, does: string, ...argv: string[]): Command => ({ name, does, argv, slow: true })
  const fast = (name: string, does: string, ...argv: string[]): Command => ({ name, does, argv, slow: false })
  return [
    fast('claimlint', 'all rules, no cache', ...claimlint, articles),
    fast('rumdl', 'its default rules, no cache', bin('rumdl'), 'check', '--no-cache', articles),
    ...(hasRipgrep
      ? [fast('ripgrep', '300 phrases as whole words', 'rg', '-iwF', '-f', setup('phrases.txt'), articles)]
      : []),
    fast('cat', 'reads all files', 'sh', '-c', 'find "$1" -name "*.md" -exec cat {} +', 'sh', articles),
    slow(
      'textlint',
      'one dictionary rule of 300 phrases',
      bin('textlint'),
      '-c',
      setup('textlintrc.json'),
      everyFile,
    ),
    slow(
      'remark-lint',
      'recommended and consistent presets',
      bin('remark'),
      '--rc-path',
      setup('remarkrc.json'),
      '--no-stdout',
      articles,
    ),
    slow(
      'markdownlint-cli2',
      'its default rules',
      bin('markdownlint-cli2'),
      '--config',
      setup('.markdownlint-cli2.jsonc'),
      everyFile,
    ),
    slow('alex', 'insensitive wording', bin('alex'), articles),
    slow(
      'cspell',
      'spelling, no cache',
      bin('cspell'),
      'lint',
      '--no-progress',
      '--no-cache',
      '--config',
      setup('cspell.json'),
      everyFile,
    ),
  ]
}
