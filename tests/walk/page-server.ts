/** Builds the walk's page once, with the renderer's own settings, and serves it on loopback. */

import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
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

export async function servePage(
  pictures = join(import.meta.dirname, '../../assets/pictures'),
): Promise<{ address: string; close: () => Promise<void> }> {
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
    close: () => new Promise((done) => server.close(() => done())),
  }
}
