import { isMap, isScalar, isSeq } from 'yaml'
import type { SignalCard, SignPoints } from '../signals.ts'
import { openYaml, type TextFile } from './lexicon-file.ts'

/** Shapes of a sentence that may be signs. */
const shapes = ['fragment', 'exclamation', 'question', 'short', 'long', 'capitals', 'number']

/**
 * Reads the scorecard of signals (`rules/signals.yml`). `kinds` are the kinds and classes that the lexicon has, `roles`
 * those of the cues. Throws `TableError` naming file, line and column where a sign is none of them.
 */
export function readSignalsFile(
  file: TextFile,
  kinds: readonly string[],
  roles: readonly string[],
): SignalCard {
  const { root, fail } = openYaml(file)
  if (!isMap(root)) return fail(root, 'a map with `threshold`, `needs`, `bars` and `points`')
  const known = new Set([
    ...kinds,
    ...roles.map(role => `cue:${role}`),
    ...shapes.map(shape => `shape:${shape}`),
  ])
  const signsOf = (list: unknown, owner: unknown): string[] => {
    if (!isSeq(list)) return fail(owner, 'expected a list of signs')
    return list.items.map(item => {
      const sign = isScalar(item) ? String(item.value) : ''
      return known.has(sign) ? sign : fail(item, `unknown sign \`${sign}\``)
    })
  }
  const numberOf = (value: unknown, name: string, node: unknown): number =>
    typeof value === 'number' && Number.isInteger(value) ? value : fail(node, `\`${name}\` is a whole number`)
  const needs = root.get('needs', true)
  const points = root.get('points', true)
  if (!isMap(needs)) return fail(root, '`needs` is missing or no map')
  if (!isSeq(points)) return fail(root, '`points` is missing or no list')
  return {
    threshold: numberOf(root.get('threshold'), 'threshold', root),
    needs: needs.items.map(({ key, value }) => ({ name: String(key), signs: signsOf(value, needs) })),
    bars: signsOf(root.get('bars', true), root),
    points: points.items.map((item): SignPoints => {
      if (!isMap(item)) return fail(item, 'a map with `signs` and `points`')
      return {
        signs: signsOf(item.get('signs', true), item),
        points: numberOf(item.get('points'), 'points', item),
        most: numberOf(item.get('most') ?? 1, 'most', item),
      }
    }),
  }
}
