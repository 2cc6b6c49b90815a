/** Writes `assets/office.schema.json` for editors: `node main/office/publish-schema.ts`. */
import { writeFileSync } from 'node:fs'
import { toJsonSchema } from '@valibot/to-json-schema'
import { officeFile } from './schema.ts'

export const publishedAt = new URL('../../assets/office.schema.json', import.meta.url)

const title = 'Ledstång: office.yml'

/** `input`: what a caretaker writes, so what has a default may be left out. */
export const publishedSchema = (): string =>
  `${JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', title, ...toJsonSchema(officeFile, { typeMode: 'input' }) }, null, 2)}\n`

if (import.meta.main) writeFileSync(publishedAt, publishedSchema())
