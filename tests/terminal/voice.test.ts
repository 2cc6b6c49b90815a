import { expect, it } from 'vitest'
import { paperWording } from '../../main/printing/catalogues.ts'
import { giveVoice } from '../../renderer/speech/give-voice.ts'
import type { Speech } from '../../renderer/speech/speech.ts'
import { settle } from '../walk/way.ts'
import { somebody } from './somebody.ts'

/** What the terminal asks of its voice, one after the other. */
function spoken(she = somebody(), since = she.terminal.met()) {
  const did: string[] = []
  let told = (_: boolean) => {}
  const speech: Speech = {
    read: ({ say }) => {
      const [first] = say
      did.push(`reads ${first ? paperWording.write(first.line, first.language) : ''}`)
      told(true)
    },
    stop: () => {
      did.push('stops')
      told(false)
    },
    pause: () => {
      did.push('pauses')
      told(false)
    },
    goOn: () => {
      did.push('goes on')
      told(true)
    },
    volume: (step) => void did.push(`volume ${step}`),
    speed: (wpm) => void did.push(`speed ${wpm}`),
    to: async (output) => {
      did.push(`to ${output}`)
      return { ok: true }
    },
    warm: async () => {},
    onMark: () => () => {},
    onSpeaking: (tell) => {
      told = tell
      return () => {}
    },
  }
  const voice = giveVoice(she.terminal, speech, since)
  const hand = async (type: 'hand.next' | 'hand.switch' | 'hand.where' | 'hand.pause' | 'hand.louder' | 'hand.faster') => {
    did.length = 0
    voice.send({ type })
    await settle()
    return [...did]
  }
  return { ...she, did, hand, says: (speaking: boolean) => told(speaking) }
}

it('any action stops the voice before anything else happens', async () => {
  const she = spoken()
  expect((await she.hand('hand.next'))[0]).toBe('stops')
  expect(await she.hand('hand.next')).toEqual(['stops', 'reads Svenska'])
})
it('pausing does not stop it, and pausing again goes on; another hand forgets the pause', async () => {
  const she = spoken()
  await she.hand('hand.next')
  expect(await she.hand('hand.pause')).toEqual(['pauses'])
  expect(await she.hand('hand.pause')).toEqual(['goes on'])
  await she.hand('hand.pause')
  await she.hand('hand.next')
  expect(await she.hand('hand.pause')).toEqual(['pauses'])
})
it('what is said anew is not paused any more', async () => {
  const she = spoken()
  await she.hand('hand.next')
  await she.hand('hand.pause')
  await she.send({ type: 'ears.headset' })
  expect(await she.hand('hand.pause')).toEqual(['pauses'])
})
it('the ring does not step over what she has paused, and steps on when it has been said', async () => {
  const she = spoken()
  await she.hand('hand.switch')
  await she.wait(2_000)
  await she.hand('hand.pause')
  await she.wait(20_000)
  expect(she.view().focus).toBe(-1)
  await she.hand('hand.pause')
  await she.wait(20_000)
  expect(she.view().focus).toBe(-1)
  she.says(false)
  await she.wait(500)
  expect(she.view().focus).toBe(0)
})
it('what was paused and then left does not keep the ring waiting', async () => {
  const she = spoken()
  await she.hand('hand.switch')
  await she.wait(2_000)
  await she.hand('hand.pause')
  await she.hand('hand.where')
  she.says(false)
  await she.wait(2_500)
  expect(she.view().focus).toBe(0)
})
it('pausing where nothing is said is a hand like any other', async () => {
  const she = spoken()
  await she.hand('hand.next')
  she.says(false)
  expect(await she.hand('hand.pause')).toEqual(['stops'])
})
it('louder and faster reach the voice with what is said of them', async () => {
  const she = spoken()
  await she.hand('hand.next')
  expect(await she.hand('hand.louder')).toEqual(['stops', 'volume 6', 'reads Ljud 6/10'])
  expect(await she.hand('hand.faster')).toEqual(['stops', 'speed 150', 'reads Fart 4/10'])
})
it('a headset takes the sound, and gives it back', async () => {
  const she = spoken()
  she.did.length = 0
  await she.send({ type: 'ears.headset' })
  expect(she.did).toEqual(['to headset', 'reads Nu hör bara du.'])
  she.did.length = 0
  await she.send({ type: 'ears.speaker' })
  expect(she.did).toEqual(['to speaker', 'stops'])
})
it('a voice that comes after her says what she stands before, and how she hears it', async () => {
  const she = somebody()
  const since = she.terminal.met()
  await she.send({ type: 'hand.next' })
  await she.send({ type: 'ears.headset' })
  const { did } = spoken(she, since)
  const first = did.find((it) => it.startsWith('reads'))
  expect(did).toContain('to headset')
  expect(first).toMatch(/^reads \S/)
})
it('a voice that comes before anybody says nothing', () => {
  const { did } = spoken()
  expect(did).toEqual(['volume 5', 'speed 120'])
})
