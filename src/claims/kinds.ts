import type { Lexicon } from '../language/lexicon.ts'
import type { Entry, Tag } from '../language/types.ts'
import type { EffectClass, Target, TargetKind } from './types.ts'

const effectClasses: ReadonlySet<string> = new Set([
  'treat',
  'manage',
  'prevent',
  'protect',
  'reduce',
  'improve',
  'boost',
  'renew',
  'kill',
  'cleanse',
  'burn',
  'use',
] satisfies EffectClass[])

const targetKinds: ReadonlySet<string> = new Set([
  'condition',
  'symptom',
  'function',
  'organ',
  'biomarker',
  'pathogen',
] satisfies TargetKind[])

/** The kind of an entry, e.g. `condition`. */
export function kindOf(entry: Entry, lexicon: Lexicon): string {
  return lexicon.kinds[entry.kind] ?? ''
}

/** The class of an entry, or ''. */
export function classOf(entry: Entry): string {
  const value = entry.properties['class']
  return typeof value === 'string' ? value : ''
}

export function isEffectClass(value: string): value is EffectClass {
  return effectClasses.has(value)
}

function isTargetKind(value: string): value is TargetKind {
  return targetKinds.has(value)
}

/** An adjective that names a function before a noun only: `immune support`, `cognitive enhancement`. */
export function asStem(tag: Tag, lexicon: Lexicon): Target | null {
  if (kindOf(tag.entry, lexicon) !== 'stem') return null
  return {
    range: { from: tag.from, to: tag.to },
    kind: 'function',
    class: classOf(tag.entry),
    name: tag.entry.name,
    properties: tag.entry.properties,
  }
}

/** The tag as a target of a claim, or null when its kind is none. */
export function asTarget(tag: Tag, lexicon: Lexicon): Target | null {
  const kind = kindOf(tag.entry, lexicon)
  if (!isTargetKind(kind)) return null
  return {
    range: { from: tag.from, to: tag.to },
    kind,
    class: classOf(tag.entry),
    name: tag.entry.name,
    properties: tag.entry.properties,
  }
}
