import type { Option } from 'commander'
import { jurisdictions, profileSettings } from '../../config/types.ts'
import { formatterNames } from '../../report/index.ts'
import { shells } from '../options/shell.ts'
import { groups } from '../options/table.ts'
import type { Session } from '../session.ts'

/** Values of options that take one of a few; every other value is a file or free text. */
const values: Readonly<Record<string, readonly string[]>> = {
  '--format': formatterNames,
  '--profile': profileSettings,
  '--jurisdiction': jurisdictions,
  '--completion': shells,
}

/** `--completion SHELL`: writes a script that teaches the shell our options. */
export async function writeCompletion({ options, write }: Session): Promise<number> {
  const all = groups
    .flatMap(([, group]) => Object.values(group))
    .flatMap(({ declared }) => declared)
    .filter(option => !option.hidden)
  const scripts = { bash, zsh, fish }
  await write(scripts[options.completion ?? 'bash'](all))
  return 0
}

function valuesOf({ long }: Option): readonly string[] {
  return values[long ?? ''] ?? []
}

function bash(options: readonly Option[]): string {
  const flags = options.flatMap(({ short, long }) => [short, long]).filter(Boolean)
  const cases = options
    .filter(option => valuesOf(option).length > 0)
    .map(option => {
      const names = [option.short, option.long].filter(Boolean).join('|')
      return `    ${names}) COMPREPLY=($(compgen -W "${valuesOf(option).join(' ')}" -- "$word")); return ;;`
    })
  return `# claimlint --completion bash >> ~/.bashrc
_claimlint() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "$before" in
${cases.join('\n')}
  esac
  if [[ "$word" == -* ]]; then
    COMPREPLY=($(compgen -W "${[...flags, '--help', '--version'].join(' ')}" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _claimlint claimlint
`
}

function zsh(options: readonly Option[]): string {
  const lines = options.flatMap(option => {
    const { short, long, description } = option
    const says = description.replace(/[[\]]/g, '\\$&').replaceAll("'", "'\\''").replaceAll(':', '\\:')
    const known = valuesOf(option)
    const value = known.length > 0 ? `:value:(${known.join(' ')})` : ':value:_files'
    const names = [short, long].filter(name => name !== undefined)
    return names.map(name => `  '*${name}[${says}]${option.required ? value : ''}'`)
  })
  return `#compdef claimlint
# claimlint --completion zsh > "\${fpath[1]}/_claimlint"
_arguments \\
${lines.join(' \\\n')} \\
  '*:file:_files'
`
}

function fish(options: readonly Option[]): string {
  const lines = options.map(option => {
    const { short, long, description } = option
    const known = valuesOf(option)
    return [
      'complete -c claimlint',
      ...(short ? [`-s ${short.replace('-', '')}`] : []),
      ...(long ? [`-l ${long.replace('--', '')}`] : []),
      ...(known.length > 0 ? [`-xa '${known.join(' ')}'`] : option.required ? ['-r'] : []),
      `-d '${description.replace(/['\\]/g, '\\$&')}'`,
    ].join(' ')
  })
  return `# claimlint --completion fish > ~/.config/fish/completions/claimlint.fish\n${lines.join('\n')}\n`
}
