import type { Audience } from './types.ts'

/** The words that an option of the rule of a requirement lists; null where it is not set. */
export function listFor(audience: Audience, requirement: string, name: string): readonly string[] | null {
  const value = optionOf(audience, requirement, name)
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : null
}

/** The number that an option of the rule of a requirement sets, or `otherwise`. */
export function numberFor(audience: Audience, requirement: string, name: string, otherwise: number): number {
  const value = optionOf(audience, requirement, name)
  return typeof value === 'number' ? value : otherwise
}

/** The word that an option of the rule of a requirement chooses, or `otherwise`. */
export function choiceFor(audience: Audience, requirement: string, name: string, otherwise: string): string {
  const value = optionOf(audience, requirement, name)
  return typeof value === 'string' ? value : otherwise
}

function optionOf(audience: Audience, requirement: string, name: string): unknown {
  return audience.rules?.[`required/${requirement}`]?.options[name]
}
