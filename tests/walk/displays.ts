/** The screens of the world it is made for, the ways visitors want them, and which of their combinations are looked at. */
import { canBeNarrow, LARGEST_NARROW, largestSize } from '../../flows/rooms.ts'
import { type Contrast, contrasts, type Language, languages, type Profile, type Size } from '../../flows/screen.ts'
import type { OfficeFacts } from '../../flows/services.ts'

/** 21.5" portrait, 23.8" landscape, a 10.1" tablet. */
export const screens = {
  portrait: { width: 1080, height: 1920, pixelsPerMm: 4.03 },
  landscape: { width: 1920, height: 1080, pixelsPerMm: 3.64 },
  compact: { width: 1280, height: 800, pixelsPerMm: 5.88 },
} as const
export type Form = OfficeFacts['display']['form']

/** How a visitor may want it, beside size, colours and language. `beside`: every line in Swedish too, for staff have come. */
export const modes = {
  less: { less: true },
  low: { low: true },
  narrow: { narrow: true },
  feel: { feel: true },
  beside: { beside: 'sv' },
  scan: { scan: 2_000 },
  signs: { signs: true },
  dark: { dark: true },
} as const satisfies Record<string, Partial<Profile>>
/** Two at once, where one places again what the other has placed. */
const together = { narrowFeel: { narrow: true, feel: true } } as const satisfies Record<string, Partial<Profile>>
export type Mode = keyof typeof modes | keyof typeof together
/** What a visitor asked for. */
export const wanted: Readonly<Record<Mode, Partial<Profile>>> = { ...modes, ...together }
const modeNames = Object.keys(modes) as Mode[]

export interface Display {
  form: Form
  size: Size
  language: Language
  contrast: Contrast
  mode?: Mode
  /** Somebody has measured where it hangs: what a seated hand reaches, mm above its lower edge. */
  reach?: { from: number; to: number }
}
const forms = Object.keys(screens) as Form[]
export const glasses = forms.flatMap((form) =>
  ([1, 2, 3, 4] as const).filter((size) => size <= largestSize(form)).map((size) => ({ form, size })),
)
/** A glass that hangs as it should is reached 300 mm high: EN 301 549 V4 8.3. */
const reach = { from: 20, to: 320 }
/** Small glass has no room for two languages. */
const canHave = (form: Form, mode: Mode) => mode !== 'beside' || form !== 'compact'
const inMode = (glass: Pick<Display, 'form' | 'size'>, mode: Mode): Pick<Display, 'form' | 'size' | 'mode' | 'reach'> =>
  canHave(glass.form, mode) ? { ...glass, mode, ...(mode === 'low' && glass.size % 2 === 0 ? { reach } : {}) } : glass

/** Where they have room at once; from left to right and from right to left. */
const combined: readonly Display[] = glasses
  .filter(({ form, size }) => canBeNarrow(form) && size <= LARGEST_NARROW)
  .flatMap((glass, g) =>
    (['sv', 'ar'] as const).map((language, l) => ({
      ...glass,
      language,
      contrast: contrasts[(g + l) % contrasts.length] ?? 'paper',
      mode: 'narrowFeel' as const,
    })),
  )

const plain: readonly Display[] = glasses.flatMap((glass) =>
  languages.flatMap((language) => contrasts.map((contrast) => ({ ...glass, language, contrast }))),
)
/** Each glass meets each language and each contrast, and each contrast each language. */
const pairs: readonly Display[] = glasses.flatMap((glass, g) =>
  languages.map((language, l) => ({ ...glass, language, contrast: contrasts[(g + l) % contrasts.length] ?? 'paper' })),
)
/** Each mode meets each glass, each language and each contrast. */
const modePairs: readonly Display[] = glasses.flatMap((glass, g) =>
  languages.map((language, l) => ({
    ...inMode(glass, modeNames[(g + 3 * l) % modeNames.length] ?? 'less'),
    language,
    contrast: contrasts[l % contrasts.length] ?? 'paper',
  })),
)
export const pairwise: readonly Display[] = [...pairs, ...modePairs, ...combined]
/** Each glass with each language in each contrast; what is looked at in a mode is the same. */
export const every: readonly Display[] = [...plain, ...pairwise.filter(({ mode }) => mode !== undefined)]
export const nameOf = ({ form, size, contrast, mode, reach: measured }: Display) =>
  [form, size, contrast, mode, measured && 'measured'].filter(Boolean).join(' ')
/** Those that differ in nothing but their colours. */
export const byColours = (displays: readonly Display[]): readonly (readonly Display[])[] => [
  ...Map.groupBy(displays, ({ contrast: _, ...alike }) => JSON.stringify(alike)).values(),
]
/** The displays of one glass: looked at on one page. */
export const byGlass = (displays: readonly Display[]): readonly (readonly Display[])[] =>
  glasses.map(({ form, size }) => displays.filter((it) => it.form === form && it.size === size))
