import { checked, type Settings } from './settings.ts'

/** What a shared link holds. */
export type Shared = { readonly text: string; readonly settings: Settings }

const version = 'v1='

/** The part of an address after `#`: text and settings, deflated, in the base64 of addresses. */
export async function toHash({ text, settings }: Shared): Promise<string> {
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify({ text, ...settings })),
    new CompressionStream('deflate-raw'),
  )
  const binary = Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  return version + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** What a shared link holds; null where it holds nothing that can be read. */
export async function fromHash(hash: string): Promise<Shared | null> {
  const coded = hash.replace(/^#/, '')
  if (!coded.startsWith(version)) return null
  try {
    const binary = atob(coded.slice(version.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, character => character.charCodeAt(0))
    const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')))
    const value: Readonly<Record<string, unknown>> = Object(JSON.parse(text))
    const { text: article } = value
    return typeof article === 'string' ? { text: article, settings: checked(value) } : null
  } catch {
    return null
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const response = new Response(new Blob([bytes]).stream().pipeThrough(stream))
  return new Uint8Array(await response.arrayBuffer())
}
