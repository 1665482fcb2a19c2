import { invalidOptions } from './messages.ts'

/** Options of a constructor that cannot be used: everything that is wrong, at once. */
export class InvalidOptionsError extends Error {
  override readonly name = 'InvalidOptionsError'
  readonly code = 'CLAIMLINT_INVALID_OPTIONS'

  constructor(problems: readonly string[]) {
    super(invalidOptions(problems))
  }
}
