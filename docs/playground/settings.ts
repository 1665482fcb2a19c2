import type { Jurisdiction, ProfileSetting } from '../../src/core.ts'

/** How the article is judged. */
export type Settings = {
  readonly profile: ProfileSetting
  readonly jurisdictions: readonly Jurisdiction[]
  readonly strict: boolean
}

export const initialSettings: Settings = { profile: 'publisher', jurisdictions: ['us'], strict: false }

const profiles: readonly ProfileSetting[] = ['publisher', 'commercial', 'auto']
const jurisdictions: readonly Jurisdiction[] = ['us', 'eu', 'uk', 'au', 'ca']

/** What the form says. */
export function readForm(form: HTMLFormElement): Settings {
  const data = new FormData(form)
  return checked({
    profile: data.get('profile'),
    jurisdictions: data.getAll('jurisdiction'),
    strict: data.get('strict') !== null,
  })
}

/** Shows settings in the form. */
export function fillForm(form: HTMLFormElement, settings: Settings): void {
  for (const field of form.elements) {
    if (field instanceof HTMLSelectElement) field.value = settings.profile
    if (!(field instanceof HTMLInputElement)) continue
    if (field.name === 'strict') field.checked = settings.strict
    else field.checked = settings.jurisdictions.some(each => each === field.value)
  }
}

/** Settings from outside, with what is unknown left out. */
export function checked(value: {
  readonly profile?: unknown
  readonly jurisdictions?: unknown
  readonly strict?: unknown
}): Settings {
  const named: readonly unknown[] = Array.isArray(value.jurisdictions) ? value.jurisdictions : []
  return {
    profile: profiles.find(each => each === value.profile) ?? initialSettings.profile,
    jurisdictions: jurisdictions.filter(each => named.includes(each)),
    strict: value.strict === true,
  }
}
