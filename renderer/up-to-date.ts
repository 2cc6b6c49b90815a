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
  const whenAtRest = () => {
    if (isDue && terminal.isAtRest()) reload()
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
