import { parseArgs } from 'node:util'
import { profiles } from '../../src/config/types.ts'
import type { Profile } from '../../src/linter/types.ts'
import type { Holdout } from './load.ts'

export const usage = `npm run eval -- [DIR] [options]

DIR holds any of positives.jsonl, negatives.jsonl, annotated/ with annotated/gold/, articles/{good,bad},
requirements.jsonl, required.jsonl with required/, harm.jsonl, holdout.txt. Default: $CLAIMLINT_CORPUS, else
fixtures/eval.

  --profile NAME   publisher (default) or commercial
  --misses N       list up to N misses of each kind, with what was understood
  --alarms N       list up to N false alarms of each kind
  --rule ID        lists and tables show this rule alone; the figures count all
  --holdout WHICH  sentences of holdout.txt: all (default), without, only
  --baseline       also measure a plain word list`

export type EvalOptions = {
  readonly folder: string | null
  readonly profile: Profile
  readonly misses: number
  readonly alarms: number
  readonly rule: string | null
  readonly holdout: Holdout
  readonly baseline: boolean
}

/** Reads the command line; a `problem` when it cannot be understood. */
export function readOptions(args: readonly string[]): EvalOptions | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        profile: { type: 'string', default: 'publisher' },
        misses: { type: 'string', default: '0' },
        alarms: { type: 'string', default: '0' },
        rule: { type: 'string' },
        holdout: { type: 'string', default: 'all' },
        baseline: { type: 'boolean', default: false },
      },
    })
    if (positionals.length > 1) return { problem: 'expected one folder at most' }
    return {
      folder: positionals[0] ?? null,
      profile: oneOf('--profile', values.profile, profiles),
      misses: count('--misses', values.misses),
      alarms: count('--alarms', values.alarms),
      rule: values.rule ?? null,
      holdout: oneOf('--holdout', values.holdout, ['all', 'without', 'only']),
      baseline: values.baseline,
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find(candidate => candidate === value)
  if (found === undefined) throw new Error(`${option}: expected ${known.join(', ')}, found "${value}"`)
  return found
}

function count(option: string, value: string): number {
  if (!/^\d+$/.test(value)) throw new Error(`${option}: expected a number, found "${value}"`)
  return Number(value)
}
