/** Sessions: their handlers are kept, and asked by the pages that live in them. */
import { EventEmitter } from 'node:events'
import { toChromium } from './address.ts'
import type { Cdp } from './cdp.ts'
import { strict } from './strict.ts'

type Handler = (request: Request) => Promise<Response> | Response
type OnBeforeRequest = (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void
type Check = (contents: null, permission: string, origin: string, details: { mediaType?: string }) => boolean

/** What Chromium calls some permissions, and how Electron asks for them. */
const permissions = [
  ['geolocation', 'geolocation', {}],
  ['notifications', 'notifications', {}],
  ['clipboard-read', 'clipboard-read', {}],
  ['midi', 'midi', {}],
  ['local-fonts', 'local-fonts', {}],
  ['camera', 'media', { mediaType: 'video' }],
  ['microphone', 'media', { mediaType: 'audio' }],
] as const

const partitions = new Map<string, ReturnType<typeof makeSession>>()
const origins = ['app://terminal']

const makeSession = (cdp: () => Cdp) => {
  const handlers = new Map<string, Handler>()
  const kept: { check?: Check; asks: boolean; onBeforeRequest?: OnBeforeRequest } = { asks: false }
  /** Electron's own rule: without both handlers a page may have everything. Chromium then enforces what ours answered. */
  const enforce = () => {
    const { check, asks } = kept
    for (const origin of origins) {
      for (const [name, permission, details] of permissions) {
        const granted = check && asks ? check(null, permission, `${origin}/`, details) : true
        const params = { permission: { name }, setting: granted ? 'granted' : 'denied', origin: toChromium(origin) }
        cdp()
          .send('Browser.setPermission', params)
          .catch(() => {})
      }
    }
  }
  /** The tabs that live in it, by what Chromium calls them. */
  const tabs = new Map<string, string>()
  const session = Object.assign(new EventEmitter(), {
    handlers,
    tabs,
    kept,
    protocol: strict('session.protocol', { handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler) }),
    webRequest: strict('session.webRequest', {
      onBeforeRequest: (listener: OnBeforeRequest) => {
        kept.onBeforeRequest = listener
      },
    }),
    setPermissionCheckHandler: (check: Check) => {
      kept.check = check
      enforce()
    },
    setPermissionRequestHandler: (_handler: unknown) => {
      kept.asks = true
      enforce()
    },
    setDevicePermissionHandler: (_handler: unknown) => {},
    clearStorageData: async () => {
      for (const origin of origins) {
        const params = { origin: toChromium(origin), storageTypes: 'all' }
        for (const tab of tabs.values()) await cdp().send('Storage.clearDataForOrigin', params, tab)
      }
    },
    clearCache: async () => {},
    clearAuthCache: async () => {},
  })
  return session
}
export type Partition = ReturnType<typeof makeSession>

export const sessions = (cdp: () => Cdp) => ({
  fromPartition: (name: string, _options?: { cache: boolean }): Partition => {
    const made = partitions.get(name) ?? makeSession(cdp)
    partitions.set(name, made)
    return strict('session', made)
  },
})
export const everySession = (): Iterable<Partition> => partitions.values()
