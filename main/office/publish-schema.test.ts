import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { publishedAt, publishedSchema } from './publish-schema.ts'

test('editors check office.yml by the same rules as the terminal (else: node main/office/publish-schema.ts)', () => {
  expect(readFileSync(publishedAt, 'utf8')).toBe(publishedSchema())
})
