/** Every language's texts, for paper: a visitor's ticket is in her language whatever the office offers tomorrow. */
import ar from '../../assets/locales/ar.json' with { type: 'json' }
import en from '../../assets/locales/en.json' with { type: 'json' }
import sv from '../../assets/locales/sv.json' with { type: 'json' }
import { type Catalogues, createWording } from '../../flows/wording/wording.ts'

export const catalogues: Catalogues = { ar: ar.texts, en: en.texts, sv: sv.texts }
export const paperWording = createWording(catalogues)
