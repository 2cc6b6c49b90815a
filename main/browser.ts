/**
 * The browser shell: the same services for Chromium, over this machine's own loopback and no other way. For development, for
 * tests, and for machines without Electron. What it checks is what Electron's own protocol and bridge would: rows 2, 3, 7.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { MAX_ARGUMENT_CHARACTERS } from './contract.ts'
import { createDoor } from './door.ts'
import { securityHeaders } from './lockdown.ts'
import { traceOf } from './log.ts'
import type { PageLookup } from './page-files.ts'
import { createPageSocket, type PageSocketNeeds } from './page-socket.ts'

const LOOPBACK = '127.0.0.1'
/** A character is at most four bytes; the rest is for the verb and the id. */
const MAX_MESSAGE_BYTES = MAX_ARGUMENT_CHARACTERS * 4 + 1_000

export interface BrowserShell {
  /** `http://127.0.0.1:PORT`: where the page is, for who has been let in. */
  origin: string
  /** An address that works once. */
  invite(): string
  close(): Promise<void>
}
export interface BrowserNeeds extends PageSocketNeeds {
  files: PageLookup
  /** 0: any that is free. */
  port: number
  random: (bytes: number) => Uint8Array
}
interface Answer {
  status: number
  type?: string
  body?: Uint8Array | string
  headers?: Record<string, string>
}

/** A fault is one line: why it cannot listen, and what to do. */
export const serve = async (needs: BrowserNeeds): Promise<{ ok: true; shell: BrowserShell } | { ok: false; fault: string }> => {
  const { files, random, log } = needs
  const door = createDoor(random)
  const page = createPageSocket(needs)
  const server = createServer(
    (request, response) => void answer(request).then((made) => send(response, made, request.method === 'HEAD')),
  )
  const listening = await new Promise<number | NodeJS.ErrnoException>((resolve) => {
    server.once('error', resolve)
    server.listen(needs.port, LOOPBACK, () => resolve((server.address() as AddressInfo).port))
  })
  if (typeof listening !== 'number') return { ok: false, fault: whyNot(listening, needs.port) }
  server.on('error', (thrown) => log('server broken', traceOf(thrown)))

  const host = `${LOOPBACK}:${listening}`
  const origin = `http://${host}`
  const cookieName = `ledstang-${listening}` // cookies do not know ports; two terminals may run here
  const isIn = ({ headers: { cookie = '' } }: IncomingMessage) => {
    const prefix = `${cookieName}=`
    return door.isIn(
      cookie
        .split('; ')
        .find((pair) => pair.startsWith(prefix))
        ?.slice(prefix.length),
    )
  }

  const answer = async (request: IncomingMessage): Promise<Answer> => {
    const { method, url = '', headers } = request
    if (headers.host !== host) return refusal(403, 'wrong host') // a name that was made to point here
    if (headers.origin !== undefined && headers.origin !== origin) return refusal(403, 'wrong origin')
    if (method !== 'GET' && method !== 'HEAD') return { ...refusal(405, 'only GET'), headers: { allow: 'GET, HEAD' } }
    const [path = '', query = ''] = url.split('?', 2) // row 2: as it was sent, neither decoded nor resolved
    const token = new URLSearchParams(query).get('token')
    if (path === '/' && token !== null && method === 'GET') {
      const stay = door.admit(token)
      if (stay === undefined) return refusal(403, used)
      const cookie = `${cookieName}=${stay}; Path=/; HttpOnly; SameSite=Strict`
      return { status: 303, headers: { location: '/', 'set-cookie': cookie } }
    }
    if (!isIn(request)) return refusal(403, used)
    const file = files.get(path === '/' ? '/index.html' : path)
    // what was built anew under a page that is open is not there any more
    const body = await file?.read().catch(() => undefined)
    return file && body ? { status: 200, type: file.type, body } : refusal(404, 'no such file')
  }

  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE_BYTES, perMessageDeflate: false })
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const { headers, url } = request
    if (headers.host === host && headers.origin === origin && url === '/api' && isIn(request))
      // row 7
      return sockets.handleUpgrade(request, stream, head, page.take)
    stream.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n')
  })

  return {
    ok: true,
    shell: {
      origin,
      invite: () => `${origin}/?token=${door.invite()}`,
      close: async () => {
        await page.close()
        await new Promise((resolve) => {
          server.close(resolve)
          server.closeAllConnections()
          for (const socket of sockets.clients) socket.terminate()
        })
      },
    },
  }
}

const used = `This address works once, in the browser that opened it first, and only while the terminal is running.
Start the terminal again, and open the address that it prints.`
/** A page, not a line: somebody is standing there. */
const refusal = (status: number, why: string): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Ledstång</title><h1>Not here</h1><p>${why}</p></html>`,
})
const send = (response: ServerResponse, { status, type, body = '', headers = {} }: Answer, withoutBody: boolean) => {
  const length = String(Buffer.byteLength(body))
  response.writeHead(status, { ...securityHeaders, ...(type && { 'content-type': type }), 'content-length': length, ...headers })
  response.end(withoutBody ? undefined : body)
}
const whyNot = ({ code }: NodeJS.ErrnoException, port: number): string => {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Give another with --port <number>, or leave it out for any.`
  if (code === 'EACCES') return `Port ${port} is not yours to open. Give one above 1023 with --port <number>.`
  return `Port ${port} cannot be opened: the system says ${code ?? 'no'}.`
}
