import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig } from 'electron-vite'
import { sprite } from './assets/sprite.ts'
import { voices } from './assets/voices.ts'

const pictures = join(import.meta.dirname, 'assets', 'pictures')
/** Everything is bundled but Electron itself: the package holds no node_modules. */
const externalizeDeps = false

export default defineConfig({
  main: {
    // The terminal tells how old it is, and that a clock from before it was built is wrong.
    define: { BUILT_AT: String(Date.now()) },
    build: { outDir: 'out/main', externalizeDeps, rolldownOptions: { input: { electron: 'main/electron.ts' } } },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps,
      // A sandboxed preload is one CommonJS file: row 1 of docs/security.md.
      rolldownOptions: { input: { preload: 'main/preload.ts' }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [preact(), sprite(pictures)],
    // The voice: one module of its own, beside which its data lies as a file of the page.
    worker: { format: 'es', plugins: () => [voices()] },
    // No inlined assets: the page's policy allows only its own files. Row 3.
    build: { outDir: 'out/renderer', minify: true, assetsInlineLimit: 0, rolldownOptions: { input: 'renderer/index.html' } },
  },
})
