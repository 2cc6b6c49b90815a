import { expect, it } from 'vitest'
import { paperWording } from '../../main/printing/catalogues.ts'
import { read } from '../../renderer/speech/reader.ts'
import type { Meeting } from '../../renderer/terminal.ts'
import { somebody, toConfirm } from './somebody.ts'

/** Somebody with ears: what each of her steps makes the terminal say, as text. */
function listener() {
  const she = somebody()
  let before: Meeting = she.terminal.met()
  let heard: string[] = []
  let earcon: string | undefined
  let afterMs = 0
  const listen = (now: Meeting) => {
    const reading = read(before, now)
    before = now
    if (reading === undefined) return
    heard = reading === 'stop' ? [] : reading.say.map(({ line, language }) => paperWording.write(line, language))
    earcon = reading === 'stop' ? undefined : reading.earcon
    afterMs = reading === 'stop' ? 0 : reading.afterMs
  }
  she.terminal.onChange(listen)
  return { ...she, heard: () => heard, earcon: () => earcon, afterMs: () => afterMs }
}

it('languages say their names, each in itself', async () => {
  const she = listener()
  await she.send({ type: 'hand.touch', n: she.view().n, key: '' })
  expect(she.heard()).toEqual(['Välj språk', 'Svenska', 'English', 'العربية'])
})
it('a screen is its title, its choices in order, and at first how to choose', async () => {
  const she = listener()
  await she.begin()
  expect(she.heard()).toEqual(['What do you need help with?', 'Help right now', 'Money', 'Safety', 'Touch what you want.'])
  await she.touch('Money')
  expect(she.heard()).not.toContain('Touch what you want.')
})
it('with keys: how many there are, then each as she comes to it', async () => {
  const she = listener()
  await she.begin()
  await she.send({ type: 'hand.next' })
  expect(she.heard()).toEqual(['Help right now'])
  expect(she.earcon()).toBe('focus')
  await she.send({ type: 'hand.next' })
  expect(she.heard()).toEqual(['Money'])
  await she.send({ type: 'hand.select' })
  expect(she.heard().slice(0, 2)).toEqual(['Money', 'There is 1 choice.'])
})
it('hears it again with the terminal’s own controls', async () => {
  const she = listener()
  await she.begin('Money')
  await she.touch('Repeat')
  expect(she.heard()).toEqual(expect.arrayContaining(['Money', 'Debts and bills', 'Back', 'Hide', 'A person']))
})
it('what is about her is not said to the lobby, until she asks for it', async () => {
  const she = listener()
  await she.begin(...toConfirm, 'Yes')
  expect(she.read()).toContain('Your code is 48 12 07')
  expect(she.heard().join()).not.toContain('48 12 07')
  expect(she.heard().join()).toContain('only for you')
  await she.touch('Say aloud')
  expect(she.heard()).toContain('Your code is 48 12 07')
  expect(she.read()).toContain('Repeat')
})
it('in a headset everything is said; pulled out, silence at once, and nothing about her after', async () => {
  const she = listener()
  await she.begin(...toConfirm, 'Yes')
  await she.send({ type: 'ears.headset' })
  expect(she.heard()[0]).toBe('Now only you can hear.')
  expect(she.heard()).toContain('Your code is 48 12 07')
  await she.send({ type: 'ears.speaker' })
  expect(she.heard()).toEqual([])
  await she.touch('Say aloud')
  await she.send({ type: 'ears.headset' })
  await she.send({ type: 'ears.speaker' })
  expect(she.read()).toContain('Say aloud')
})
it('a headset alone begins a visit', async () => {
  const she = listener()
  await she.send({ type: 'ears.headset' })
  expect(she.view().id).toBe('language.shown')
  expect(she.heard()[0]).toBe('Nu hör bara du.')
})
it('louder and faster say how far they went, are shown, and end with the visit', async () => {
  const she = listener()
  await she.begin()
  await she.send({ type: 'hand.louder' })
  expect(she.heard()).toEqual(['Sound 6/10'])
  expect(she.view().notice?.key).toBe('settings.volume')
  await she.send({ type: 'hand.slower' })
  expect(she.heard()).toEqual(['Speed 2/10'])
  for (let n = 0; n < 20; n++) await she.send({ type: 'hand.softer' })
  expect(she.view().notice?.key).toBe('settings.silent')
  await she.touch('Hide')
  expect(she.terminal.met().who).toMatchObject({ volume: 5, speed: 120 })
})
it('on the settings screen only what changed is said', async () => {
  const she = listener()
  await she.begin('Settings', 'How I hear', 'Louder')
  expect(she.heard()).toEqual(['Sound 6/10'])
})
it('says before it is done that it cannot be undone', async () => {
  const she = listener()
  await she.begin(...toConfirm)
  const yes = she.heard().indexOf('Yes, book it')
  expect(she.heard()[yes + 1]).toBe('It cannot be changed afterwards.')
})
it('waiting is worth a word only if it lasts', async () => {
  const she = listener()
  await she.begin()
  she.plain.house.ask = () => new Promise(() => {})
  await she.touch('Money')
  expect(she.heard()).toEqual(['Looking'])
  expect(she.afterMs()).toBe(1_000)
})
it('where am I: the place, then all of it, and how to go on', async () => {
  const she = listener()
  await she.begin('Money')
  await she.send({ type: 'hand.where' })
  expect(she.heard()[0]).toBe('You are here.')
  expect(she.heard().at(-1)).toBe('Press next to hear a choice. Press select to take it.')
})
it('the idle question is asked aloud, and its 45 seconds begin when it has been said', async () => {
  const she = listener()
  await she.begin('Money')
  await she.wait(120_000)
  expect(she.heard()[0]).toBe('Are you still there?')
  await she.send({ type: 'voice.began' })
  await she.wait(10_000)
  await she.send({ type: 'voice.ended' })
  await she.wait(44_999)
  expect(she.view().id).toBe('stillThere.shown')
  await she.wait(1)
  expect(she.view().layer).toBe('welcome')
})
it('whoever listens is not idle, but not for ever', async () => {
  const she = listener()
  await she.begin('Money')
  await she.send({ type: 'voice.began' })
  await she.wait(150_000)
  expect(she.view().id).toBe('find.kinds')
  await she.wait(30_000)
  await she.wait(120_000)
  expect(she.view().id).toBe('stillThere.shown')
})
it('when somebody has come, one touch shows Swedish beside hers, and either can be heard', async () => {
  const she = listener()
  await she.begin('Money', 'A person', 'Yes', 'Show Swedish too')
  expect(she.view().id).toBe('find.kinds')
  expect(she.terminal.met().who.beside).toBe('sv')
  await she.touch('Hear Swedish')
  expect(she.heard()).toEqual(expect.arrayContaining(['Pengar', 'Skulder och räkningar']))
  await she.touch('One language')
  expect(she.terminal.met().who.beside).toBeUndefined()
})
