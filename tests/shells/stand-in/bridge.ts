/**
 * What the stand-in puts into the page: the preload runs in a world of its own, as it does in Electron, and reaches the
 * page's world only by what it exposes. The two talk by events whose name nobody else knows; all that crosses is JSON, and
 * functions become references. These functions run in Chromium: they use nothing from outside themselves.
 */

/** In the page's own world: makes what the preload exposes. */
const inPage = (secret: string) => {
  const functions = new Map<number, (...args: unknown[]) => unknown>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0
  const tell = (message: object) => document.dispatchEvent(new CustomEvent(`${secret}-in`, { detail: JSON.stringify(message) }))
  let returned: { kind: string; value?: unknown; ref?: number; message?: string } | undefined

  const pack = (value: unknown): unknown => {
    if (typeof value !== 'function') return { value }
    last += 1
    functions.set(last, value as () => unknown)
    return { callback: last }
  }
  const call =
    (ref: number) =>
    (...args: unknown[]): unknown => {
      last += 1
      const id = last
      returned = undefined
      tell({ type: 'call', id, ref, args: args.map(pack) })
      const answer = returned as { kind: string; value?: unknown; ref?: number; message?: string } | undefined
      if (answer?.kind === 'promise') return new Promise((resolve, reject) => promises.set(id, { resolve, reject }))
      if (answer?.kind === 'function') return call(answer.ref ?? 0)
      if (answer?.kind === 'error') throw new Error(answer.message)
      return answer?.value
    }
  document.addEventListener(`${secret}-out`, (event) => {
    const message = JSON.parse((event as CustomEvent<string>).detail)
    if (message.type === 'expose') {
      const api = Object.fromEntries(
        Object.entries(message.refs as Record<string, number>).map(([name, ref]) => [name, call(ref)]),
      )
      Object.defineProperty(window, message.key, { value: Object.freeze(api), enumerable: true })
    }
    if (message.type === 'returned') returned = message
    if (message.type === 'settled') {
      const promise = promises.get(message.id)
      if (message.message === undefined) promise?.resolve(message.value)
      else promise?.reject(new Error(message.message))
    }
    if (message.type === 'callback') functions.get(message.ref)?.(...message.args)
  })
}

/** In the preload's world: what its `require('electron')` gives. `standInInvoke` leads to the Node side. */
const inPreload = (secret: string) => {
  const exposed = new Map<number, (...args: unknown[]) => unknown>()
  const invoked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, Set<(...args: unknown[]) => void>>()
  let last = 0
  const tell = (message: object) => document.dispatchEvent(new CustomEvent(`${secret}-out`, { detail: JSON.stringify(message) }))
  const keep = (found: (...args: unknown[]) => unknown) => {
    last += 1
    exposed.set(last, found)
    return last
  }
  const unpack = ({ callback, value }: { callback?: number; value?: unknown }) =>
    callback === undefined ? value : (...args: unknown[]) => tell({ type: 'callback', ref: callback, args })

  document.addEventListener(`${secret}-in`, (event) => {
    const { id, ref, args } = JSON.parse((event as CustomEvent<string>).detail)
    const settle = (rest: object) => tell({ type: 'settled', id, ...rest })
    try {
      const value = exposed.get(ref)?.(...args.map(unpack))
      if (value instanceof Promise) {
        tell({ type: 'returned', kind: 'promise' })
        value.then(
          (answer) => settle({ value: answer }),
          (error: Error) => settle({ message: error.message }),
        )
      } else if (typeof value === 'function') tell({ type: 'returned', kind: 'function', ref: keep(value as () => unknown) })
      else tell({ type: 'returned', kind: 'value', value })
    } catch (error) {
      tell({ type: 'returned', kind: 'error', message: (error as Error).message })
    }
  })
  const standIn = globalThis as typeof globalThis & { standInInvoke(message: string): void }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: Record<string, (...args: unknown[]) => unknown>) =>
        tell({ type: 'expose', key, refs: Object.fromEntries(Object.entries(api).map(([name, found]) => [name, keep(found)])) }),
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) =>
        new Promise((resolve, reject) => {
          last += 1
          invoked.set(last, { resolve, reject })
          standIn.standInInvoke(JSON.stringify({ id: last, channel, args }))
        }),
      on: (channel: string, listener: (...args: unknown[]) => void) => {
        const those = listeners.get(channel) ?? new Set()
        listeners.set(channel, those.add(listener))
      },
      off: (channel: string, listener: (...args: unknown[]) => void) => listeners.get(channel)?.delete(listener),
    },
  }
  Object.assign(standIn, {
    standInAnswer: (text: string) => {
      const { id, value, message } = JSON.parse(text)
      if (message === undefined) invoked.get(id)?.resolve(value)
      else invoked.get(id)?.reject(new Error(message))
      invoked.delete(id)
    },
    standInSend: (text: string) => {
      const { channel, args } = JSON.parse(text)
      for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
    },
    require: (name: string) => {
      if (name !== 'electron') throw new Error(`a sandboxed preload has no ${name}`)
      return electron
    },
  })
}

export const pageWorld = (secret: string): string => `(${inPage})(${JSON.stringify(secret)})`
export const preloadWorld = (secret: string, source: string): string =>
  `(${inPreload})(${JSON.stringify(secret)});(function (require, module, exports) {${source}\n})(globalThis.require, {}, {})`
