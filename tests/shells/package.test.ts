/** The package as it is released, made around a file that is no Electron and could not be mistaken for one. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { beforeAll, expect, test } from 'vitest'
import { builtMain, newData, node, root } from './app.ts'
import { startStandIn } from './electron-shell.ts'

const folder = newData()
const resources = join(folder, 'made', 'linux-unpacked', 'resources')
const asar = join(resources, 'app.asar')

/** Just what the packager looks for: the mark of Electron's fuses, all of them as they are when nobody has set them. */
const makeStub = (): string => {
  const stub = join(folder, 'no-electron')
  for (const each of ['locales', 'resources']) mkdirSync(join(stub, each), { recursive: true })
  for (const file of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/sv.pak', 'locales/fr.pak'])
    writeFileSync(join(stub, file), '')
  writeFileSync(join(stub, 'electron'), 'This is not Electron. dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u000810110001\n')
  chmodSync(join(stub, 'electron'), 0o755)
  return stub
}
beforeAll(() => {
  builtMain()
  const packager = join(root, 'node_modules', 'electron-builder', 'cli.js')
  const changed = [`-c.electronDist=${makeStub()}`, `-c.directories.output=${join(folder, 'made')}`]
  execFileSync(node, [packager, '--linux', 'dir', '--publish', 'never', ...changed], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}, 120_000)

test('rows 18, 19: its fuses are set', async () => {
  const wire = await getCurrentFuseWire(join(folder, 'made', 'linux-unpacked', 'ledstang'))
  const { ENABLE, DISABLE } = FuseState
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
  })
})
test('it holds what was built and what that reads, and neither source, tests nor packages', () => {
  const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  expect(files).toEqual(
    expect.arrayContaining(['/package.json', '/out/main/electron.js', '/out/preload/preload.cjs', '/out/renderer/index.html']),
  )
  expect(files).toEqual(expect.arrayContaining(['/out/renderer/pictures.svg', '/assets/locales/sv.json']))
  expect(files.filter((file) => /node_modules|\/tests|\.tsx?$|\.map$|demo-office|tsbuildinfo/.test(file))).toEqual([])
})
test('the demo office lies open beside it, to be copied', () => {
  expect(readdirSync(join(resources, 'assets', 'demo-office'))).toContain('office.yml')
})
test('what is in it runs, with nothing else around it', async () => {
  const bare = join(newData(), 'app')
  extractAll(asar, bare)
  const env = { STAND_IN_PACKAGED: '1', STAND_IN_RESOURCES: resources, LEDSTANG_OFFICE: '' }
  const program = startStandIn({ main: join(bare, 'out', 'main', 'electron.js'), env })
  expect(await program.line('ready')).toBe('app://terminal/index.html')
  program.signal('SIGTERM')
  expect(await program.ended).toBe(0)
})
