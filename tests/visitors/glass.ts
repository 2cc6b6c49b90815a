/** The glass that visitors stand before, and the browser behind it. */
import { type Browser, chromium } from '@playwright/test'
import { sandboxFlags } from '../../main/chromium.ts'
import { browsers } from '../chromium.ts'

/** 21.5 inches, upright. */
export const glass = { viewport: { width: 1080, height: 1920 }, hasTouch: true }
/** What nobody looks at need not be drawn large. */
export const darkGlass = { viewport: { width: 270, height: 480 } }
/** Frames come as soon as they are drawn: nobody waits for a screen that is not there. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browsers().headlessShell,
    args: [...sandboxFlags(), '--disable-gpu-vsync', '--disable-frame-rate-limit'],
  })
