/** What the documents say is so, as far as a machine can tell: links lead somewhere, files and commands that are named exist. */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { usualKeys } from '../flows/hands.ts'
import { help } from '../main/options.ts'

const root = join(import.meta.dirname, '..')
const made = ['node_modules', 'out', 'dist', 'test-results', '.git']
/** What belongs to the project: as git says, or, where there is no git, all that was not made by a command. */
function projectFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  const files =
    git.status === 0 ? git.stdout.split('\n') : globSync('**/*', { cwd: root, exclude: (name) => made.includes(name) })
  return files.filter((file) => file !== '' && statSync(join(root, file), { throwIfNoEntry: false })?.isFile())
}
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const texts = projectFiles().filter((file) => /\.(md|tsx?|m?js|json|ya?ml|css|html)$|LICENSE$/.test(file))
const documents = texts.filter((file) => file.endsWith('.md'))
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, what]) => what ?? '')

/** Where tests lie. */
const rooms = 'main,flows,renderer,assets,tests'

test('there are documents to read', () => {
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs/architecture.md']))
})

describe.each(documents)('%s', (file) => {
  const text = read(file)
  /** As a reader's page makes them of headings: lower case, no signs, dashes for spaces. */
  const anchorsOf = (document: string) =>
    found(read(document), /^#+ (.+)$/gm).map((it) =>
      it
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    )

  test('every link within the project leads somewhere', () => {
    const links = [...found(text, /\]\(([^)\s]+)\)/g), ...found(text, /(?:src|href)="([^"]+)"/g)]
    const broken = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      return !existsSync(join(root, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor))
    })
    expect(broken).toEqual([])
  })

  test('every file that is named exists', () => {
    const named = found(text, /`((?:main|flows|renderer|assets|tests|docs)\/[\w./*-]*)/g).filter((path) => !path.endsWith('/'))
    expect(named.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([])
  })

  /** Some are written without the folder that they lie in. */
  test('every test that is named exists', () => {
    const named = found(text, /(?<![\w./*-])([\w./*-]*\.(?:test|spec)\.tsx?)\b/g)
    const isThere = (name: string) => globSync([name, `{${rooms}}/**/${name}`], { cwd: root }).length > 0
    expect([...new Set(named)].filter((name) => !isThere(name))).toEqual([])
  })

  test('every command that is named can be run', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...found(text, /npm run ([\w:]+)/g), ...found(text, /npm (start|test)\b/g)]
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([])
  })

  test('every picture says in words what is to be seen', () => {
    expect(found(text, /(<img\s[^>]*>)/g).filter((tag) => !/ alt="[^"]{10,}"/.test(tag))).toEqual([])
  })
})

test('the readme tells every option of npm start', () => {
  const readme = read('README.md')
  expect(found(help, /(--[a-z-]+)/g).filter((option) => !readme.includes(`\`${option}`))).toEqual([])
})

test('the page about devices tells every key', () => {
  const devices = read('docs/devices.md')
  expect(Object.keys(usualKeys).filter((key) => !devices.includes(`\`${key}\``))).toEqual([])
})

/** A reader has nothing of the place where this was written. */
test.each([
  ['a path of somebody’s machine', /\/(work|root|tmp)\//],
  ['a folder outside the project', /(?<![\w-])shared\/|farm[-]studio|[.]library\b/],
  ['a numbered task of somebody’s list', /\bissues? #?\d/i],
])('no file speaks of %s', (_, pattern) => {
  const lines = texts.flatMap((file) =>
    read(file)
      .split('\n')
      .map((line, i) => ({ file, line, n: i + 1 })),
  )
  expect(lines.filter(({ line }) => pattern.test(line)).map(({ file, n, line }) => `${file}:${n} ${line.slice(0, 80)}`)).toEqual(
    [],
  )
})
