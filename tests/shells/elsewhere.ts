/** Somewhere else on the network: it would answer anybody, and keeps what was asked. A mere connection says nothing. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Elsewhere {
  address: string
  /** What was asked for, if anything. */
  visits(): readonly string[]
  forget(): void
  close(): Promise<void>
}
export const openElsewhere = async (): Promise<Elsewhere> => {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/javascript' })
    response.end('globalThis.wasElsewhere = true')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: () => visits,
    forget: () => void visits.splice(0),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
