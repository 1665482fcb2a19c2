import type { Parse } from '../document/types.ts'
import type { Rule } from '../linter/rule.ts'
import type { PassTimes, Time } from '../linter/types.ts'

/** Measures a linter that was made of what it wraps. One text at a time. */
export type Stopwatch = {
  readonly parse: (parse: Parse) => Parse
  readonly rule: (rule: Rule) => Rule
  /** Runs one pass and gives what it gave, with its times. */
  readonly pass: <Value>(work: () => Value) => { readonly value: Value; readonly times: PassTimes }
}

/** A stopwatch; `now` gives milliseconds. */
export function createStopwatch(now: () => number = () => performance.now()): Stopwatch {
  let parse = 0
  let rules = new Map<string, number>()
  const timed = <Value>(work: () => Value, add: (time: number) => void): Value => {
    const started = now()
    try {
      return work()
    } finally {
      add(now() - started)
    }
  }
  return {
    parse: inner => (source, kind) =>
      timed(
        () => inner(source, kind),
        time => {
          parse += time
        },
      ),
    rule: inner => ({
      ...inner,
      find: context =>
        timed(
          () => [...inner.find(context)],
          time => rules.set(inner.meta.id, (rules.get(inner.meta.id) ?? 0) + time),
        ),
    }),
    pass(work) {
      parse = 0
      rules = new Map()
      let total = 0
      const value = timed(work, time => {
        total = time
      })
      const times: PassTimes = {
        parse: { total: parse },
        rules: Object.fromEntries([...rules].map(([id, time]): [string, Time] => [id, { total: time }])),
        fix: { total: 0 },
        total,
      }
      return { value, times }
    },
  }
}
