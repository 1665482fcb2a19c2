/** A case that is no proper case, or that a rule fails. The message says why. */
export class RuleTesterError extends Error {
  override readonly name = 'RuleTesterError'
}
