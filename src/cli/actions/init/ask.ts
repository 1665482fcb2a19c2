import type { Jurisdiction, ProfileSetting } from '../../../linter/types.ts'
import type { Io } from '../../io.ts'
import { unknownSubstance } from '../../messages/init.ts'
import type { Answers } from './init.ts'

/** What options have answered already; null is asked. */
export type Given = {
  readonly profile: ProfileSetting | null
  readonly jurisdictions: readonly Jurisdiction[] | null
  readonly substances: readonly string[] | null
  readonly baseline: boolean | null
}

/** Asks, on the terminal, what the options leave open. Gives null when the user breaks off. */
export async function ask(
  given: Given,
  known: readonly string[],
  { stdin: input, stdout: output }: Io,
): Promise<Answers> {
  const prompts = await import('@clack/prompts')
  const terminal: Terminal = { prompts, options: { input, output } }
  prompts.intro('claimlint', terminal.options)
  const profile = given.profile ?? (await askProfile(terminal))
  if (typeof profile === 'symbol') return null
  const jurisdictions = given.jurisdictions ?? (await askJurisdictions(terminal))
  if (typeof jurisdictions === 'symbol') return null
  const substances = given.substances ?? (await askSubstances(known, terminal))
  if (typeof substances === 'symbol') return null
  const baseline = given.baseline ?? (await askBaseline(terminal))
  if (typeof baseline === 'symbol') return null
  prompts.outro('Thank you.', terminal.options)
  return { profile, jurisdictions, substances, baseline }
}

type Terminal = {
  readonly prompts: typeof import('@clack/prompts')
  readonly options: { readonly input: Io['stdin']; readonly output: Io['stdout'] }
}

function askProfile({ prompts, options: terminal }: Terminal): Promise<ProfileSetting | symbol> {
  return prompts.select<ProfileSetting>({
    ...terminal,
    message: 'What are your articles for?',
    initialValue: 'auto',
    options: [
      { value: 'auto', label: 'Both', hint: 'each page decides: one with buy links or prices sells' },
      { value: 'publisher', label: 'They inform', hint: 'a claim with a good source may stand' },
      { value: 'commercial', label: 'They sell', hint: 'no citation excuses a disease claim' },
    ],
  })
}

function askJurisdictions({
  prompts,
  options: terminal,
}: Terminal): Promise<readonly Jurisdiction[] | symbol> {
  return prompts.multiselect<Jurisdiction>({
    ...terminal,
    message: 'Where are your readers? (space to choose, return to go on)',
    required: false,
    options: [
      { value: 'us', label: 'United States' },
      { value: 'eu', label: 'European Union' },
      { value: 'uk', label: 'United Kingdom' },
      { value: 'au', label: 'Australia' },
      { value: 'ca', label: 'Canada' },
    ],
  })
}

async function askSubstances(
  known: readonly string[],
  { prompts, options: terminal }: Terminal,
): Promise<readonly string[] | symbol> {
  const answer = await prompts.text({
    ...terminal,
    message: 'Which substances are they about? (with commas between; none: just return)',
    placeholder: 'kratom, CBD',
    validate(text = '') {
      const stray = namesIn(text).find(name => named(name, known) === undefined)
      return stray === undefined ? undefined : unknownSubstance(stray, known)
    },
  })
  if (typeof answer === 'symbol') return answer
  return namesIn(answer).flatMap(name => named(name, known) ?? [])
}

function namesIn(text: string): string[] {
  return text
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
}

function named(name: string, known: readonly string[]): string | undefined {
  return known.find(candidate => candidate.toLowerCase() === name.toLowerCase())
}

function askBaseline({ prompts, options: terminal }: Terminal): Promise<boolean | symbol> {
  return prompts.confirm({
    ...terminal,
    message: 'Take what claimlint finds today into a baseline, so that only new findings count?',
    initialValue: false,
  })
}
