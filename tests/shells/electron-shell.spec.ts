/** The built Electron shell, with the real services, put to what a hostile lobby could put it to. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerFile } from '../../main/desk/desk.ts'
import { contentSecurityPolicy } from '../../main/lockdown.ts'
import { newData, root } from './app.ts'
import { testAttacks } from './attacks.ts'
import { openElectron, openStandIn, type Running, realElectron, startStandIn } from './electron-shell.ts'
import { type Elsewhere, openElsewhere } from './elsewhere.ts'
import { type Answer, bookOnce, hostile } from './journey.ts'

interface Bridge {
  call(verb: unknown, args: unknown): Promise<Answer>
  on(push: string, heard: (told: unknown) => void): () => void
}
type WithBridge = Window & { kiosk: Bridge }

const theShellHolds = (open: () => Promise<Running>) => {
  let shell: Running
  let elsewhere: Elsewhere
  const page = (): Page => {
    const [first] = shell.pages()
    if (!first) throw new Error('there is no page')
    return first
  }
  /** As JSON text, so that nothing is lost of a hostile value on its way into the page. */
  const call = (verb: unknown, args: unknown): Promise<Answer> =>
    page().evaluate(([v, a]) => (window as WithBridge).kiosk.call(JSON.parse(v), JSON.parse(a)), [
      JSON.stringify(verb),
      JSON.stringify(args),
    ] as const)
  test.beforeAll(async () => {
    elsewhere = await openElsewhere()
    shell = await open()
    await page().waitForLoadState()
  })
  test.afterAll(async () => {
    await shell?.close()
    await elsewhere?.close()
  })

  test('a visitor’s calls are answered by the real services, from first to last', () => bookOnce(call))
  test('the page gets two functions, and can change neither', async () => {
    const found = await page().evaluate(() => {
      const { kiosk } = window as WithBridge
      const names = Object.keys(kiosk)
      try {
        ;(kiosk as { call: unknown }).call = () => 'mine'
      } catch {}
      return { names, call: typeof kiosk.call, isMine: String(kiosk.call).includes('mine') }
    })
    expect(found).toEqual({ names: ['call', 'on'], call: 'function', isMine: false })
  })
  for (const [name, verb, args, refused] of hostile) {
    test(`${name} is refused`, async () => expect(await call(verb, args)).toMatchObject({ refusal: { refused } }))
  }
  test('the page is told what happens', async () => {
    const told = page().evaluate(
      () =>
        new Promise((resolve) => {
          const { kiosk } = window as WithBridge
          const stops = ['desk.nobody', 'desk.coming'].map((push) =>
            kiosk.on(push, (what) => {
              for (const stop of stops) stop()
              resolve([push, what])
            }),
          )
          void kiosk.call('desk.call', { language: 'sv' })
        }),
    )
    // Staff answer, where it is the hour of the desk; outside it, the terminal answers at once.
    const desk = join(shell.data, 'desk')
    const answering = setInterval(() => {
      for (const name of readdirSync(desk).filter((file) => file.endsWith('.call'))) {
        writeFileSync(join(desk, answerFile(name.replace(/\.call$/, ''))), '3')
      }
    }, 100)
    const [push, what] = (await told.finally(() => clearInterval(answering))) as [string, object]
    expect(push).toMatch(/^desk\.(nobody|coming)$/)
    expect(what).toMatchObject(push === 'desk.coming' ? { call: expect.any(String), minutes: 3 } : { call: expect.any(String) })
    await call('visit.over', {})
  })

  testAttacks(
    () => page(),
    () => elsewhere,
  )
  test('the page comes with its policy', async () => {
    const policy = await page().evaluate(async () => (await fetch('./index.html')).headers.get('content-security-policy'))
    expect(policy).toBe(contentSecurityPolicy)
  })
  for (const way of [
    'location.href',
    'location.replace',
    'a link',
    'a refresh',
    'javascript',
    'another file',
    'open',
    'a middle click',
  ]) {
    test(`a page that was taken over cannot go away by ${way}`, async () => {
      const address = page().url()
      const before = shell.pages().length
      await page().evaluate(
        async ([by, to]) => {
          await new Promise((go) => setTimeout(go))
          const link = Object.assign(document.createElement('a'), { href: to, textContent: 'away' })
          if (by === 'location.href') location.href = to
          if (by === 'location.replace') location.replace(to)
          if (by === 'another file') location.href = './pictures.svg'
          if (by === 'open') window.open(to)
          if (by === 'a link') document.body.appendChild(link).click()
          if (by === 'a middle click')
            document.body.appendChild(link).dispatchEvent(new MouseEvent('click', { button: 1, ctrlKey: true, bubbles: true }))
          if (by === 'a refresh')
            document.head.appendChild(
              Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${to}` }),
            )
          try {
            if (by === 'javascript') location.href = 'javascript:void(globalThis.wasEvaluated = true)'
          } catch {}
          link.remove()
        },
        [way, `${elsewhere.address}/away`] as const,
      )
      await page().waitForTimeout(400)
      expect(page().url()).toBe(address)
      expect(await page().evaluate(() => 'wasEvaluated' in globalThis)).toBe(false)
      expect(elsewhere.visits()).toEqual([])
      await expect.poll(() => shell.pages().length).toBe(before)
    })
  }
  test('nothing is downloaded', async () => {
    const begun = page()
      .waitForEvent('download', { timeout: 2_000 })
      .catch(() => undefined)
    await page().evaluate(() => {
      const href = URL.createObjectURL(new Blob(Array(64).fill(new Uint8Array(1_000_000))))
      document.body.appendChild(Object.assign(document.createElement('a'), { href, download: 'words.txt' })).click()
    })
    const download = await begun // Electron does not even begin one
    expect(download && (await download.failure())).not.toBeNull()
  })
  test('when a visit is over, nothing that the page kept is left', async () => {
    await page().evaluate(() => localStorage.setItem('visitor', 'Anna'))
    expect(await call('visit.over', {})).toEqual({ ok: {} })
    expect(await page().evaluate(() => localStorage.length)).toBe(0)
  })
  test('a page that crashes comes back, and works', async () => {
    const before = page()
    await shell.crash()
    await expect.poll(() => shell.pages().filter((each) => each !== before).length).toBe(1)
    const after = shell.pages().find((each) => each !== before) ?? before
    await after.waitForLoadState()
    const answer = await after.evaluate(() => (window as WithBridge).kiosk.call('terminal.office', {}))
    expect(answer).toHaveProperty('ok')
  })
}

test.describe('the built Electron shell, in a stand-in that is not Electron', () => {
  theShellHolds(openStandIn)

  test('row 18: a released terminal does not start with a debugging switch', async () => {
    for (const name of ['--remote-debugging-port=9222', '--inspect', '--no-sandbox', '--js-flags=--expose-gc']) {
      const program = startStandIn({ switches: [name], env: { STAND_IN_PACKAGED: '1' } })
      expect(await program.ended).toBe(1)
      expect(program.err()).toBe('A debugging switch was given.\n')
    }
  })
  test('row 21: a second terminal on the same data does not start', async () => {
    const data = newData()
    const first = startStandIn({ data })
    await first.line('ready')
    const second = startStandIn({ data })
    expect(await second.ended).toBe(0)
    expect(second.err()).toContain('already running')
    first.signal('SIGTERM')
    expect(await first.ended).toBe(0)
  })
  test('who forgot the caretaker’s PIN deletes all PINs with the released program too, but not while it runs', async () => {
    const data = newData()
    writeFileSync(join(data, 'staff.json'), '{}')
    const forget = () =>
      startStandIn({ data, switches: ['--forget-pin'], env: { STAND_IN_PACKAGED: '1', STAND_IN_RESOURCES: root } })
    const terminal = startStandIn({ data })
    await terminal.line('ready')
    const early = forget()
    expect(await early.ended).toBe(1)
    expect(early.err()).toBe('The terminal is running. End it first, then do this again.\n')
    terminal.signal('SIGTERM')
    expect(await terminal.ended).toBe(0)
    expect(existsSync(join(data, 'staff.json'))).toBe(true)
    const late = forget()
    expect(await late.ended).toBe(0)
    expect(late.err()).toMatch(/^All PINs and badges are deleted\./)
    expect(late.out()).toBe('')
    expect(existsSync(join(data, 'staff.json'))).toBe(false)
  })
  test('it says that it is ready once, and ends cleanly', async () => {
    const program = startStandIn({})
    expect(await program.line('ready')).toBe('app://terminal/index.html')
    program.signal('SIGINT')
    expect(await program.ended).toBe(0)
    expect(program.out().match(/^ready /gm)).toHaveLength(1)
  })
  test('an office with faults is told, and nothing opens', async () => {
    const program = startStandIn({ env: { LEDSTANG_OFFICE: join(newData(), 'no-office') } })
    expect(await program.ended).toBe(1)
    expect(program.err()).toContain('no-office')
  })
})

const real = realElectron()
test.describe('the built Electron shell, in Electron', () => {
  test.skip('missing' in real, 'missing' in real ? `NOT RUN IN REAL ELECTRON: ${real.missing}` : '')
  theShellHolds(() => openElectron('program' in real ? real.program : ''))
})
test('whether this ran in Electron is said', () => {
  if ('missing' in real)
    process.stdout.write(`\n*** NOT RUN IN REAL ELECTRON: ${real.missing}. Only the stand-in was tried. ***\n\n`)
})
