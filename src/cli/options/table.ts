import { configuration } from './configuration.ts'
import { fixing } from './fixing.ts'
import { input } from './input.ts'
import type { OptionGroup, ValuesOf } from './option.ts'
import { output } from './output.ts'
import { servers } from './servers.ts'
import { speed } from './speed.ts'
import { suppressing } from './suppressing.ts'
import { understanding } from './understanding.ts'

/** All options, by the headings of `--help`. A new option is one entry of a group; a new group is one line here and one below. */
export const groups: readonly (readonly [heading: string, group: OptionGroup])[] = [
  ['Configuration', configuration],
  ['Input', input],
  ['Fixing', fixing],
  ['Suppressing', suppressing],
  ['Output', output],
  ['Speed', speed],
  ['Understanding', understanding],
  ['Servers', servers],
]

/** The command line, read. */
export type CliOptions = { readonly patterns: readonly string[] } & ValuesOf<typeof configuration> &
  ValuesOf<typeof input> &
  ValuesOf<typeof fixing> &
  ValuesOf<typeof suppressing> &
  ValuesOf<typeof output> &
  ValuesOf<typeof speed> &
  ValuesOf<typeof understanding> &
  ValuesOf<typeof servers>
