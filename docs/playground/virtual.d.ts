/** What the build of the playground puts in. */
declare module 'claimlint:tables' {
  const tables: import('../../src/core.ts').Tables
  export default tables
}

declare module 'claimlint:pages' {
  /** The pages of the rules as HTML, by rule id. Links to other rules have the rule's id in `data-rule`. */
  const pages: Readonly<Record<string, string>>
  export default pages
}

declare module '*.md' {
  const text: string
  export default text
}
