/** What main tells of the office: asked for anew at once; what only a new page can take up waits until nobody is here. */
import type { Api } from '../main/contract.ts'
import type { Terminal } from './terminal.ts'

interface Parts {
  api: Api
  house: { refresh(): Promise<void> }
  terminal: Terminal
  /** Opens the page anew. */
  reload?: () => void
}
export function keepUpToDate({ api, house, terminal, reload = () => location.reload() }: Parts): void {
  let isDue = false
  let isAsking = false
  /** Once main has answered: what the end of a visit had to tell has reached it, and it is there for the new page. */
  const whenAtRest = () => {
    if (!isDue || isAsking || !terminal.isAtRest()) return
    isAsking = true
    house
      .refresh()
      .then(
        () => terminal.isAtRest() && reload(),
        () => {}, // at the next change of what is met
      )
      .finally(() => {
        isAsking = false
      })
  }
  api.on('terminal.reset', () => terminal.send({ type: 'terminal.reset' }))
  api.on('terminal.changed', ({ anew }) => {
    isDue ||= anew
    house.refresh().then(
      () => {
        terminal.look()
        whenAtRest()
      },
      () => {}, // main is gone for a moment: what it offers is asked for with the next page
    )
  })
  terminal.onChange(whenAtRest)
}
