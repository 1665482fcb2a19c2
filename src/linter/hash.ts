/**
 * A short name for a text: 64 bits as 16 hexadecimal digits, the same on every machine. It tells texts apart, and it
 * protects no secret: two lanes of 32-bit multiply and xor, mixed at the end as in MurmurHash3.
 */
export function hash64(text: string): string {
  let high = 0x9e3779b9
  let low = 0x85ebca6b
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  const mixed = mix(high) ^ mix(low)
  return hex(mixed) + hex(mix(low) ^ mix(high + mixed))
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0')
}
