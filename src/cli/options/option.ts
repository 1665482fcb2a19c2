import { Option } from 'commander'

/**
 * One option of the command line. Its key in a group is its name in `CliOptions`: the long flag in camel case. `Value`
 * is what the run sees; `declared` says to commander how it is written, read and explained.
 */
export type CliOption<Value> = { readonly initial: Value; readonly declared: readonly Option[] }

/** Options under one heading of `--help`. */
export type OptionGroup = Readonly<Record<string, CliOption<unknown>>>

/** What a group of options gives when read. */
export type ValuesOf<Group extends OptionGroup> = {
  readonly [Name in keyof Group]: Group[Name] extends CliOption<infer Value> ? Value : never
}

/** `--quiet`: false unless it is there. */
export function flag(flags: string, help: string): CliOption<boolean> {
  return { initial: false, declared: [new Option(flags, help).default(false)] }
}

/** An option that other programs add, and `--help` leaves out. */
export function hidden<Value>(flags: string, initial: Value): CliOption<Value> {
  return { initial, declared: [new Option(flags).default(initial).hideHelp()] }
}

/** `--no-config-lookup`: named without the `no`, and true unless it is there. */
export function onUnless(flags: string, help: string): CliOption<boolean> {
  return { initial: true, declared: [new Option(flags, help)] }
}

/** `--color` and `--no-color`: null where neither is there. */
export function either(
  yes: { readonly flags: string; readonly help: string },
  no: { readonly flags: string; readonly help: string },
): CliOption<boolean | null> {
  return {
    initial: null,
    declared: [new Option(yes.flags, yes.help).default(null), new Option(no.flags, no.help)],
  }
}

/** `--config <file>`: null unless it is there. `read` turns the text into a value, and throws a UsageError. */
export function value(flags: string, help: string): CliOption<string | null>
export function value<Value>(
  flags: string,
  help: string,
  read: (text: string) => Value,
): CliOption<Value | null>
export function value(
  flags: string,
  help: string,
  read: (text: string) => unknown = text => text,
): CliOption<unknown> {
  return { initial: null, declared: [new Option(flags, help).default(null).argParser(text => read(text))] }
}

/** Like `value`, for an option that has a value of its own when it is not there. */
export function valueOr<Value>(
  flags: string,
  help: string,
  initial: Value,
  read: (text: string) => Value,
): CliOption<Value> {
  const option = new Option(flags, help).default(initial).argParser((text: string) => read(text))
  return { initial, declared: [option] }
}

/** A repeatable option. `read` may make several values of one text. */
export function list<Value = string>(
  flags: string,
  help: string,
  read: (text: string) => readonly Value[],
): CliOption<readonly Value[]> {
  const initial: readonly Value[] = []
  const append = (text: string, earlier: readonly Value[]): readonly Value[] => [...earlier, ...read(text)]
  return { initial, declared: [new Option(flags, help).default(initial).argParser(append)] }
}
