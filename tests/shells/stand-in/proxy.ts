/**
 * The way to the network for whatever no page asked for by itself: a tab that is opened, a beacon, a worker. As Electron does, it
 * asks the sessions first; what none of them cancels goes out, so that a missing guard is seen.
 */
import { createServer, request as send } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { everySession } from './session.ts'

const isCancelled = (url: string): boolean => {
  const verdicts: boolean[] = []
  for (const { kept } of everySession()) kept.onBeforeRequest?.({ url }, ({ cancel }) => verdicts.push(cancel))
  return verdicts.includes(true)
}
/** The switches with which Chromium has no other way out. */
export const openProxy = async (): Promise<string[]> => {
  const server = createServer((request, response) => {
    const { url = '', method, headers } = request
    if (isCancelled(url)) return response.destroy()
    const onward = send(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  })
  server.on('connect', ({ url = '' }, client, head) => {
    const [host, port] = url.split(':')
    if (isCancelled(`https://${url}/`)) return client.destroy()
    const onward = connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.write(head)
      onward.pipe(client).pipe(onward)
    })
    onward.on('error', () => client.destroy())
    client.on('error', () => onward.destroy())
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return [`--proxy-server=127.0.0.1:${(server.address() as AddressInfo).port}`, '--proxy-bypass-list=<-loopback>']
}
