import { ofResults } from '../needs.ts'
import { resultJson } from './json.ts'

/** JSON Lines: each result of `json` on a line of its own, written as soon as its file is done. */
export default ofResults(() => ({
  start: () => '',
  file: result => `${resultJson(result)}\n`,
  end: () => '',
}))
