import { didYouMean } from '../language/closest.ts'
import { neutralise, neutralisePath } from './neutralise.ts'

/*
 * What can be wrong with a formatter that is not ours, as prose: what happened, where, what to do.
 */

/** No formatter of that name: neither ours nor a package. */
export function unknownFormat(name: string, packageName: string, known: readonly string[]): string {
  return [
    `there is no format "${neutralise(name)}".${didYouMean(name, known)}`,
    `  Formats: ${known.join(', ')}.`,
    `  A formatter made for ESLint works too, once it is installed here: npm install --save-dev ${neutralise(packageName)}`,
  ].join('\n')
}

/** The file of a formatter is not there. */
export function missingFile(file: string): string {
  return `there is no formatter file ${neutralisePath(file)}.\n  A format with a slash is a path from the folder of the run.`
}

/** A formatter is there, but does not load. */
export function notLoaded(file: string, reason: string): string {
  return `the formatter ${neutralisePath(file)} cannot be loaded: ${neutralise(reason)}`
}

/** What a formatter's module exports is no formatter. */
export function noFunction(file: string, found: string): string {
  return `the formatter ${neutralisePath(file)} has ${found} as its default export.\n  A formatter is a function (results, context) that gives the report as a string.`
}

/** A formatter threw. */
export function failed(file: string, reason: string): string {
  return `the formatter ${neutralisePath(file)} failed: ${neutralise(reason)}\n  The articles were checked, but this report was not written. Try another --format.`
}

/** A formatter gave something that is no text. */
export function noText(file: string, found: string): string {
  return `the formatter ${neutralisePath(file)} gave ${found} where its report should be.\n  A formatter gives the report as a string, or a promise of one.`
}
