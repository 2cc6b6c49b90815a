/** Builds the walk's page once, with the renderer's own settings, and serves it on loopback. */

import { createHash } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize, relative } from 'node:path'
import preact from '@preact/preset-vite'
import { build } from 'vite'
import { sprite } from '../../assets/sprite.ts'
import { demoFolder } from './demo.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webm': 'video/webm',
}

export interface PageServer {
  address: string
  /** Another one for each change of what is built. */
  print: string
  close: () => Promise<void>
}
async function printOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((it) => it.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(relative(folder, file)).update(await readFile(file))
  return hash.digest('hex')
}

export async function servePage(pictures = join(import.meta.dirname, '../../assets/pictures')): Promise<PageServer> {
  const outDir = mkdtempSync(join(tmpdir(), 'ledstang-walk-'))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, 'page'),
    base: './',
    plugins: [preact(), sprite(pictures)],
    build: { outDir, emptyOutDir: true, minify: false },
  })
  const server = createServer(async ({ url = '/' }, answer) => {
    const name = normalize(new URL(url, 'http://localhost').pathname).replace(/^[/\\]$/, 'index.html')
    try {
      const isFilm = /^\/signs\/[\w.-]+\.webm$/.test(name)
      const body = await readFile(join(isFilm ? demoFolder : outDir, name))
      answer.writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' }).end(body)
    } catch {
      answer.writeHead(404).end()
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    address: `http://127.0.0.1:${address.port}/`,
    print: await printOf(outDir),
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
