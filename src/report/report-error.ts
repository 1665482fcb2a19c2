/** A report cannot be made: `message` says why and what to do, for the person who asked for it. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}
