import { cacheStrategies } from '../../engine/cache/strategies.ts'
import { parserChoices } from '../../engine/parsers/choices.ts'
import { flag, valueOr } from './option.ts'
import { readCacheStrategy, readConcurrency, readParser } from './readers.ts'

/** How fast, never what. */
export const speed = {
  parser: valueOr('--parser <name>', `what reads Markdown: ${parserChoices.join(', ')}`, 'auto', readParser),
  concurrency: valueOr(
    '--concurrency <number>',
    'how many threads: off, a number, or auto (several from a few megabytes on)',
    'off',
    readConcurrency,
  ),
  cache: flag('--cache', 'keep verdicts, and check only files that changed'),
  cacheLocation: valueOr('--cache-location <path>', 'where to keep them', '.claimlintcache', path => path),
  cacheStrategy: valueOr(
    '--cache-strategy <how>',
    `how a change is noticed: ${cacheStrategies.join(', ')}`,
    'content',
    readCacheStrategy,
  ),
}
