/** A keyboard or keypad: which key means which intent. Up and down only: nothing that writing direction could turn around. */
import type { Hand } from '../../flows/stage.ts'

type Intent = Exclude<Hand, { type: 'hand.touch' }>['type']
export const keyTable: Readonly<Record<string, Intent>> = {
  ArrowDown: 'hand.next',
  ArrowUp: 'hand.previous',
  Tab: 'hand.next',
  Enter: 'hand.select',
  NumpadEnter: 'hand.select',
  Space: 'hand.select',
  Escape: 'hand.back',
  Backspace: 'hand.back',
  F1: 'hand.help',
  F2: 'hand.again',
  F3: 'hand.where',
  F4: 'hand.pause',
  NumpadAdd: 'hand.louder',
  AudioVolumeUp: 'hand.louder',
  NumpadSubtract: 'hand.softer',
  AudioVolumeDown: 'hand.softer',
  PageUp: 'hand.faster',
  PageDown: 'hand.slower',
}

export function listenToKeys(send: (event: Hand) => void): () => void {
  const stopped = new AbortController()
  const pressed = (event: KeyboardEvent) => {
    event.preventDefault() // nothing of the browser's own answers to a key
    const intent = keyTable[event.code]
    if (!intent || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    send({ type: intent === 'hand.next' && event.shiftKey ? 'hand.previous' : intent })
  }
  document.addEventListener('keydown', pressed, { signal: stopped.signal })
  return () => stopped.abort()
}
