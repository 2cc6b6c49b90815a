/**
 * Draws one placeholder in a page: two hands that move slowly before a person without a face, and the words that it is none.
 * It signs nothing. Runs in Chromium; nothing in it flashes, and it ends where it began.
 */
export interface Film {
  width: number
  height: number
  seconds: number
  /** What is written in the picture. */
  words: readonly string[]
  /** How far each hand goes: parts of the height. */
  reach: { left: number; right: number }
}

/** The film as WebM (VP8), as one string of base64. */
export async function record({ width, height, seconds, words, reach }: Film): Promise<string> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const brush = canvas.getContext('2d')
  if (!brush) throw new Error('no canvas')
  const disc = (x: number, y: number, rx: number, ry: number, colour: string) => {
    brush.fillStyle = colour
    brush.beginPath()
    brush.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI)
    brush.fill()
  }
  const hand = (x: number, y: number, side: 1 | -1) => {
    brush.lineCap = 'round'
    brush.strokeStyle = '#0f3b47'
    brush.lineWidth = height * 0.075
    brush.beginPath()
    brush.moveTo(width / 2 + side * width * 0.17, height * 0.66)
    brush.lineTo(x, y)
    brush.stroke()
    disc(x, y, height * 0.07, height * 0.08, '#8a5a3c')
    brush.strokeStyle = '#8a5a3c'
    brush.lineWidth = height * 0.026
    for (const finger of [-0.9, -0.45, 0, 0.45, 0.9]) {
      brush.beginPath()
      brush.moveTo(x + finger * height * 0.05, y - height * 0.05)
      brush.lineTo(x + finger * height * 0.085, y - height * (0.155 - Math.abs(finger) * 0.035))
      brush.stroke()
    }
  }
  const draw = (turn: number) => {
    brush.fillStyle = '#dfe8ea'
    brush.fillRect(0, 0, width, height)
    disc(width / 2, height * 0.98, width * 0.24, height * 0.45, '#0f4c5c')
    disc(width / 2, height * 0.33, height * 0.13, height * 0.165, '#8a5a3c')
    const wave = Math.sin(turn * 2 * Math.PI)
    const other = Math.cos(turn * 2 * Math.PI) - 1
    hand(width * 0.29 + other * width * 0.03, height * (0.55 - reach.left * wave), -1)
    hand(width * 0.71 - other * width * 0.03, height * (0.55 + reach.right * wave), 1)
    brush.fillStyle = '#ffffff'
    brush.fillRect(0, height * 0.8, width, height * 0.2)
    brush.fillStyle = '#17202a'
    brush.font = `600 ${height * 0.068}px sans-serif`
    brush.textAlign = 'center'
    for (const [i, line] of words.entries()) brush.fillText(line, width / 2, height * (0.88 + i * 0.085))
  }
  draw(0)
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 220_000 })
  const parts: Blob[] = []
  const ended = new Promise((done) => recorder.addEventListener('stop', done))
  recorder.addEventListener('dataavailable', ({ data }) => parts.push(data))
  recorder.start()
  const begun = performance.now()
  await new Promise<void>((done) => {
    const next = () => {
      const turn = (performance.now() - begun) / 1000 / seconds
      draw(Math.min(1, turn))
      if (turn < 1) requestAnimationFrame(next)
      else done()
    }
    requestAnimationFrame(next)
  })
  recorder.stop()
  await ended
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
