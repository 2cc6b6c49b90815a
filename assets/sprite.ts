/**
 * The pictures as one file, `pictures.svg`: a symbol for each drawing, named as the drawing is. The page shows one by
 * `<use href="pictures.svg#person-coming">`. Made when the page is built, and anew at each request in development.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Plugin } from 'vite'

export const SPRITE = 'pictures.svg'

/** What a drawing says of all its strokes; sizes, classes and names are not part of it. */
const kept = /\s((?:fill|stroke|color|opacity|style)[\w-]*="[^"]*")/g

/** One drawing as a symbol. Its inner names get its own before them, so that no two drawings share one. */
export const symbolOf = (name: string, svg: string): string => {
  const [, attributes, inner] = /<svg\b([^>]*)>(.*)<\/svg>/s.exec(svg.replace(/<!--.*?-->/gs, '')) ?? []
  const box = /\sviewBox="([^"]+)"/.exec(attributes ?? '')?.[1]
  if (inner === undefined || box === undefined) throw new Error(`${name}.svg is not a drawing with a viewBox`)
  const style = [...(attributes ?? '').matchAll(kept)].map(([, attribute]) => ` ${attribute}`).join('')
  const named = inner
    .replace(/\bid="([^"]+)"/g, `id="${name}--$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${name}--$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${name}--$1"`)
  return `<symbol id="${name}" viewBox="${box}"><g${style}>${named.trim().replace(/>\s+</g, '><')}</g></symbol>`
}

/** All drawings of a folder, in the order of their names. */
export const spriteOf = (folder: string): string => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.svg'))
    .sort()
  const symbols = names.map((name) => symbolOf(basename(name, '.svg'), readFileSync(join(folder, name), 'utf8')))
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`
}

export const sprite = (folder: string): Plugin => ({
  name: 'pictures',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: SPRITE, source: spriteOf(folder) })
  },
  configureServer(server) {
    server.watcher.add(folder)
    server.middlewares.use((request, response, next) => {
      if (request.url?.split('?')[0] !== `/${SPRITE}`) return next()
      response.setHeader('content-type', 'image/svg+xml')
      response.end(spriteOf(folder))
    })
  },
})
