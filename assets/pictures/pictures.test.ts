/** The picture language holds together: whoever cannot read finds one picture for each meaning, and only one. */
import { createHash } from 'node:crypto'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { kinds, topics } from '../../flows/find/kinds.ts'
import { contrasts, languages } from '../../flows/screen.ts'
import { type Access, urgencies, type WayIn } from '../../flows/services.ts'

const folder = import.meta.dirname
const house = join(folder, '..', '..')
const Pictures = v.record(
  v.string(),
  v.strictObject({
    shows: v.pipe(v.string(), v.minLength(6)),
    from: v.pipe(v.string(), v.regex(/^(own(, with )?)?((healthicons|tabler)\/[\w/-]+(, )?)*$/), v.minLength(3)),
    mirror: v.optional(v.literal(true)),
  }),
)
const pictures = v.parse(Pictures, JSON.parse(readFileSync(join(folder, 'pictures.json'), 'utf8')))
const named = Object.keys(pictures)
const drawn = readdirSync(folder)
  .filter((file) => file.endsWith('.svg'))
  .map((file) => basename(file, '.svg'))
const drawing = (name: string) => readFileSync(join(folder, `${name}.svg`), 'utf8')

const access = { 'step-free': 1, lift: 1, toilet: 1, 'hearing-loop': 1, 'guide-dog': 1, quiet: 1 } satisfies Record<Access, 1>
const waysIn = { 'drop-in': 'drop-in', book: 'book-a-time', apply: 'apply', referral: 'referral' } satisfies Record<WayIn, string>

/** The names written out in the sources: `picture: 'bell'` in a screen, `<Picture name="day" />` in a component. */
const written = globSync('{flows,renderer}/**/*.{ts,tsx}', { cwd: house })
  .filter((file) => !file.includes('.test.'))
  .flatMap((file) =>
    [...readFileSync(join(house, file), 'utf8').matchAll(/\bpicture: '([^']+)'|<Picture name="([^"]+)"/g)].map(
      ([, inScreen, inView]) => ({ file, name: inScreen ?? inView ?? '' }),
    ),
  )

describe('every meaning has a picture', () => {
  test('each drawing is described, and each description is drawn', () => {
    expect([...drawn].sort()).toEqual([...named].sort())
  })

  test.each([
    ['topics', topics.map((topic) => `topic.${topic}`)],
    ['kinds of help', kinds.map((kind) => `kind.${kind}`)],
    ['urgent needs', ['now', ...urgencies.map((need) => `now.${need}`)]],
    ['what a place offers to bodies', Object.keys(access).map((it) => `access.${it}`)],
    ['ways in', Object.values(waysIn)],
    ['contrasts', contrasts.map((contrast) => `contrast-${contrast}`)],
    ['languages', languages.map((language) => `language-${language}`)],
  ])('%s', (_, names) => {
    expect(names.filter((name) => !named.includes(name))).toEqual([])
  })

  test('what the screens name is drawn', () => {
    expect(written.length).toBeGreaterThan(0)
    expect(written.filter(({ name }) => !named.includes(name))).toEqual([])
  })
})

describe('the same picture never means two things', () => {
  test('no two names have the same drawing', () => {
    const byDrawing = Map.groupBy(drawn, (name) => createHash('sha256').update(drawing(name)).digest('hex'))
    expect([...byDrawing.values()].filter((names) => names.length > 1)).toEqual([])
  })

  test('no two names show the same in words', () => {
    const byWords = Map.groupBy(named, (name) => pictures[name]?.shows)
    expect([...byWords.values()].filter((names) => names.length > 1)).toEqual([])
  })

  test('only what points somewhere is mirrored for who writes from right to left', () => {
    expect(named.filter((name) => pictures[name]?.mirror)).toEqual(['back', 'fewer', 'leave', 'more', 'next'])
  })
})

describe('a drawing takes its colour from where it stands, and holds nothing but shapes', () => {
  const value = /(?:fill|stroke)="(?:currentColor|none)"/
  const number = /(?:(?:fill-|stroke-)?opacity|stroke-(?:width|dasharray)|c[xy]|r[xy]?|[xy]|width|height)="[\d. -]+"/
  const word = /(?:fill-rule="evenodd"|stroke-line(?:cap|join)="round")/
  const path = /d="[MLHVCSQTAZmlhvcsqtaz\d., -]+"/
  const shape = `<(?:path|circle|rect)(?: (?:${[value, number, word, path].map((it) => it.source).join('|')}))+/>`
  const clean = new RegExp(`^<svg xmlns="http://www\\.w3\\.org/2000/svg" viewBox="0 0 (?:48 48|24 24)">(?:${shape})+</svg>\\n?$`)

  test.each(drawn)('%s', (name) => {
    const svg = drawing(name)
    expect(svg).toMatch(clean)
    expect(svg).toContain('currentColor')
    expect(Buffer.byteLength(svg)).toBeLessThan(4000)
  })

  test.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><script>1</script></svg>'],
    ['an event', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path onclick="1" d="M0 0"/></svg>'],
    ['a colour of its own', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#f00" d="M0 0"/></svg>'],
    ['a link', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><use href="#x"/></svg>'],
    ['a style', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path style="fill:red" d="M0 0"/></svg>'],
  ])('would notice %s', (_, svg) => {
    expect(svg).not.toMatch(clean)
  })
})
