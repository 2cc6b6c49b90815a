/** The screens of the world it is made for, and which of their combinations are looked at. */
import { type Contrast, contrasts, type Language, languages, type Size } from '../../flows/screen.ts'
import type { OfficeFacts } from '../../flows/services.ts'
import { largestSize } from '../../flows/view.ts'

/** 21.5" portrait, 23.8" landscape, a 10.1" tablet. */
export const screens = {
  portrait: { width: 1080, height: 1920, pixelsPerMm: 4.03 },
  landscape: { width: 1920, height: 1080, pixelsPerMm: 3.64 },
  compact: { width: 1280, height: 800, pixelsPerMm: 5.88 },
} as const
export type Form = OfficeFacts['display']['form']
export interface Display {
  form: Form
  size: Size
  language: Language
  contrast: Contrast
  /** Every line in Swedish too: staff have come. */
  beside?: 'sv'
}
const forms = Object.keys(screens) as Form[]
const glasses = forms.flatMap((form) =>
  ([1, 2, 3, 4] as const).filter((size) => size <= largestSize(form)).map((size) => ({ form, size })),
)

export const every: readonly Display[] = glasses.flatMap((glass) =>
  languages.flatMap((language) => contrasts.map((contrast) => ({ ...glass, language, contrast }))),
)
/** Each glass meets each language and each contrast, and each contrast each language. */
const pairs: readonly Display[] = glasses.flatMap((glass, g) =>
  languages.map((language, l) => ({ ...glass, language, contrast: contrasts[(g + l) % contrasts.length] ?? 'paper' })),
)
/** Each glass with room for them meets two languages at once, another first one each time. */
const besides: readonly Display[] = glasses
  .filter(({ form }) => form !== 'compact')
  .map((glass, g) => ({
    ...glass,
    contrast: contrasts[g % contrasts.length] ?? 'paper',
    language: languages[(g * 3 + 1) % languages.length] ?? 'en',
    beside: 'sv',
  }))
export const pairwise: readonly Display[] = [...pairs, ...besides]
export const nameOf = ({ form, size, contrast, beside }: Display) => `${form} ${size} ${contrast}${beside ? ' both' : ''}`
/** The displays of one glass: looked at on one page. */
export const byGlass = (displays: readonly Display[]): readonly (readonly Display[])[] =>
  glasses.map(({ form, size }) => displays.filter((it) => it.form === form && it.size === size))
