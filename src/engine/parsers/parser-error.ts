/** satteri was asked for by name, and cannot be loaded here. */
export class ParserError extends Error {
  override readonly name = 'ParserError'
}

/** What to do where the binary of satteri is not there; `reason` is what Node said. */
export function cannotLoadSatteri(reason: string): string {
  return (
    `the parser satteri cannot be loaded here (${reason}). Install it with "npm install satteri@0.10.5", ` +
    'or leave out --parser (in the Node API, the option parser): claimlint then reads with remark, slower and with the same findings.'
  )
}
