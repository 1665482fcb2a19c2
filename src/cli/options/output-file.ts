/** `-o`: a report in a file. Without a format of its own it takes the place of the one on standard output. */
export type OutputFile = { readonly format: string | null; readonly path: string }
