import { parserChoices } from '../../engine/parsers/choices.ts'
import { valueOr } from './option.ts'
import { readParser } from './readers.ts'

/** How fast, never what. */
export const speed = {
  parser: valueOr('--parser <name>', `what reads Markdown: ${parserChoices.join(', ')}`, 'auto', readParser),
}
