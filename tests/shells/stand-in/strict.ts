/** What the stand-in does not have throws, so that no call to Electron is ever passed over in silence. */
export const strict = <T extends object>(name: string, thing: T): T =>
  new Proxy(thing, {
    get: (target, key) => {
      if (typeof key === 'string' && key !== 'then' && !(key in target)) throw new Error(`the stand-in has no ${name}.${key}`)
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
    set: (_target, key) => {
      throw new Error(`nothing of ours sets ${name}.${String(key)}`)
    },
  })

/** An event that can be prevented, as Electron's are. */
export const preventable = <D extends object>(details: D = {} as D) => {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}
