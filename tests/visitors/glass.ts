/** The glass that visitors stand before, and the browser behind it. */
import { type Browser, chromium } from '@playwright/test'
import { sandboxFlags } from '../../main/chromium.ts'
import { browsers } from '../chromium.ts'

/** 21.5 inches, upright. */
export const glass = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
/** What nobody looks at need not be drawn large. */
export const darkGlass = { viewport: { width: 270, height: 480 } }
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: browsers().headlessShell, args: [...sandboxFlags()] })
