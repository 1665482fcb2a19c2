import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** A path as reports that are kept show it: from the folder of the run, with slashes; whole where it lies outside. */
export function shortPath(cwd: string, file: string): string {
  const from = cwd.endsWith(path.sep) ? cwd : cwd + path.sep
  return file.startsWith(from) ? file.slice(from.length).replaceAll(path.sep, '/') : file
}

/** A path as a URI: relative to the folder of the run where it lies in it, else with its scheme. */
export function pathUri(cwd: string, file: string): { readonly uri: string; readonly relative: boolean } {
  const short = shortPath(cwd, file)
  if (short === file && path.isAbsolute(file)) return { uri: pathToFileURL(file).href, relative: false }
  return { uri: short.split('/').map(encodeSegment).join('/'), relative: true }
}

/** The folder of the run as a URI that others are relative to. */
export function folderUri(cwd: string): string {
  const { href } = pathToFileURL(cwd)
  return href.endsWith('/') ? href : `${href}/`
}

/** Lone surrogates have no UTF-8 form: they become U+FFFD. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'))
}
