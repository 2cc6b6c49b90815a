/** Puts the tables of lockdown.ts on Electron's objects. Nothing is decided here, and nothing is ever allowed again. */
import type { Session, WebContents } from 'electron'
import { isAllowedKey, mayHave, PAGE_ADDRESS, PAGE_SCHEME } from './lockdown.ts'

type Preventable = { preventDefault(): void }
const prevent = (event: Preventable) => event.preventDefault()
/** Our page may open itself anew, when its office is another one. */
const preventAway = (event: Preventable & { url: string }) => event.url !== PAGE_ADDRESS && event.preventDefault()
/** Who prevents the choosing of a device must answer for it, or the page waits for ever. */
const chooseNone = (event: Preventable, none: () => void) => {
  event.preventDefault()
  none()
}
/** Node knows no origin of `app:` addresses. */
const originOf = (address: string) => (URL.canParse(address) ? `${new URL(address).protocol}//${new URL(address).host}` : '')

/** Every page that is ever made, whoever makes it. */
export const guardContents = (contents: WebContents): void => {
  contents.on('will-navigate', preventAway) // row 4
  contents.on('will-frame-navigate', preventAway) // row 4
  contents.on('will-redirect', prevent) // row 4
  contents.on('will-attach-webview', prevent) // row 4
  contents.setWindowOpenHandler(() => ({ action: 'deny' })) // row 5
  contents.on('select-bluetooth-device', (event, _devices, choose) => chooseNone(event, () => choose(''))) // row 6
  contents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault() // rows 11, 12
  })
  contents.on('zoom-changed', prevent) // row 11
  contents.on('did-finish-load', () => void contents.setVisualZoomLevelLimits(1, 1).catch(() => {})) // row 11
  contents.setIgnoreMenuShortcuts(true) // row 12
}

/** The session that a window of ours lives in. */
export const guardSession = (session: Session): void => {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${PAGE_SCHEME}://`) })) // row 3
  session.setPermissionRequestHandler(
    (_contents, permission, answer, details) =>
      answer(
        mayHave({
          permission,
          origin: originOf(details.requestingUrl),
          media: 'mediaTypes' in details ? details.mediaTypes : [],
        }),
      ), // row 6
  )
  session.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) => mayHave({ permission, origin, media: mediaType ? [mediaType] : [] }), // row 6
  )
  session.setDevicePermissionHandler(() => false) // row 6
  session.on('select-hid-device', (event, _details, choose) => chooseNone(event, choose)) // row 6
  session.on('select-usb-device', (event, _details, choose) => chooseNone(event, choose)) // row 6
  session.on('select-serial-port', (event, _ports, _contents, choose) => chooseNone(event, () => choose(''))) // row 6
  session.on('will-download', prevent) // row 8
}
