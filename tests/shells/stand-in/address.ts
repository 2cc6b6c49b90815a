/** Chromium knows no `app:`, so its pages live at a made-up name of this machine meanwhile. */
const SUFFIX = 'stand-in.localhost'

export const toChromium = (url: string): string =>
  url.replace(/^([a-z]+):\/\/([\w-]+)/, (all, scheme, host) =>
    /^(https?|wss?|file|data|about)$/.test(scheme) ? all : `http://${scheme}--${host}.${SUFFIX}`,
  )
export const toElectron = (url: string): string =>
  url.replace(/^http:\/\/(\w+)--([\w-]+)\.stand-in\.localhost(?=\/|$)/, '$1://$2')
