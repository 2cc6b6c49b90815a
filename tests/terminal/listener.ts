/** Somebody with ears: what each of her steps makes the terminal say, as text. */
import { paperWording } from '../../main/printing/catalogues.ts'
import { read } from '../../renderer/speech/reader.ts'
import type { Meeting } from '../../renderer/terminal.ts'
import { type PlainHouse, plainHouse } from './plain-house.ts'
import { somebody } from './somebody.ts'

export function listener(plain: PlainHouse = plainHouse()) {
  const she = somebody(plain)
  let before: Meeting = she.terminal.met()
  let heard: string[] = []
  let readings = 0
  let earcon: string | undefined
  let afterMs = 0
  const listen = (now: Meeting) => {
    const reading = read(before, now)
    before = now
    if (reading === undefined) return
    readings++
    heard = reading === 'stop' ? [] : reading.say.map(({ line, language }) => paperWording.write(line, language))
    earcon = reading === 'stop' ? undefined : reading.earcon
    afterMs = reading === 'stop' ? 0 : reading.afterMs
  }
  she.terminal.onChange(listen)
  return { ...she, heard: () => heard, readings: () => readings, earcon: () => earcon, afterMs: () => afterMs }
}
