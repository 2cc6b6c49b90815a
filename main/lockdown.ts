/**
 * The lock-down as tables: what the shells apply, what the tests compare, and nothing that acts. Each row is a row of
 * docs/security.md. What the operating system must do is there, not here: kiosk mode is not a lock.
 */
import type { Input, Privileges, WebPreferences } from 'electron'

export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'terminal'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`

/** Row 1. The window's session and the path of its preload are added where it is made. */
export const webPreferences = {
  sandbox: true, // row 1
  contextIsolation: true, // row 1
  webSecurity: true, // row 1
  nodeIntegration: false, // row 1
  nodeIntegrationInSubFrames: false, // row 1
  nodeIntegrationInWorker: false, // row 1
  webviewTag: false, // row 1
  devTools: false, // row 1
  spellcheck: false, // row 1: it would fetch dictionaries and keep what was typed
  navigateOnDragDrop: false, // row 1
  disableDialogs: true, // row 1: alert, confirm, prompt
  autoplayPolicy: 'no-user-gesture-required', // the screen reader speaks before anybody has touched anything
  backgroundThrottling: false, // speech and idle times go on while the window is covered
} as const satisfies WebPreferences

/** Row 2. No bypassCSP, no service workers, no extensions. */
export const pagePrivileges = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true, // films and recordings play while they are read
  codeCache: true,
} as const satisfies Privileges

/** Row 3. The three that are looser than 'none' let a voice run as WebAssembly in a module worker. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types terminal',
].join('; ')

/** Row 9: a ticket is our own text and drawings; its window needs nothing but its own styles and pictures. */
export const ticketSecurityPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"

/** Row 6, once more for browsers: sound for our own page, the rest for nobody. */
const permissionsPolicy = [
  'microphone=(self), speaker-selection=(self), camera=(), display-capture=(), geolocation=(), usb=(), serial=(), hid=()',
  'bluetooth=(), payment=(), fullscreen=(), midi=(), idle-detection=(), local-fonts=(), clipboard-read=()',
  'publickey-credentials-get=(), screen-wake-lock=()',
].join(', ')
/** Rows 3, 6: with every answer, in both shells. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissionsPolicy, // row 6
  'cache-control': 'no-store', // row 25
}

export interface PermissionAsked {
  permission: string
  /** Scheme and host of the page that asks; Electron may add a slash. */
  origin: string
  /** For `media`: what is to be listened to or filmed. */
  media?: readonly string[]
}
/** Row 6. Only sound, and only for our own page: the names of headsets, and a recording studio's microphone. */
export const mayHave = ({ permission, origin, media = [] }: PermissionAsked): boolean => {
  if (origin.replace(/\/$/, '') !== PAGE_ORIGIN) return false
  return (
    permission === 'speaker-selection' || (permission === 'media' && media.length > 0 && media.every((kind) => kind === 'audio'))
  )
}

/**
 * Row 12. What a keyboard, a tactile keypad, a number pad and a switch interface send; F1 to F5 mean something here. Any single
 * sign too: a visitor's own switch may type one, and is asked about. All else never reaches the page.
 */
const allowedKeys =
  /^(Arrow(Up|Down|Left|Right)|Enter|Escape|Tab|Backspace|Home|End|Insert|Delete|Clear|[\p{L}\p{N}\p{P}\p{S} ]|F[1-5]|F1[3-9]|F2[0-4]|Page(Up|Down)|AudioVolume(Up|Down))$/u
/** Rows 11, 12. Shift alone makes no command of any of these. */
export const isAllowedKey = ({ key, control, alt, meta }: Pick<Input, 'key' | 'control' | 'alt' | 'meta'>): boolean =>
  !control && !alt && !meta && allowedKeys.test(key)

/** Row 18. No fuse covers these. They open a debugger, or take down what the other rows put up. */
export const blockedSwitches: readonly string[] = [
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'remote-allow-origins'],
  ...['inspect', 'inspect-brk', 'inspect-port', 'js-flags', 'load-extension', 'log-net-log'],
  ...['no-sandbox', 'disable-web-security', 'disable-site-isolation-trials', 'allow-file-access-from-files'],
  ...['host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'ignore-certificate-errors'],
  ...['user-data-dir', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher'],
]

/** Rows 18, 19: what the released program is made with. electron-builder.yml says the same; a test compares them. */
export const fuses = {
  runAsNode: false, // row 18
  enableNodeOptionsEnvironmentVariable: false, // row 18
  enableNodeCliInspectArguments: false, // row 18
  onlyLoadAppFromAsar: true, // row 19
  enableEmbeddedAsarIntegrityValidation: true, // row 19
  enableCookieEncryption: true, // row 19
  grantFileProtocolExtraPrivileges: false, // row 19
  loadBrowserProcessSpecificV8Snapshot: false, // row 19
} as const
