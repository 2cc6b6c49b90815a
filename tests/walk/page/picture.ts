/** Kept from one picture to the next: to make one takes as long as to draw on it. */
let canvas: OffscreenCanvas | undefined

/** What is really on the glass: a picture taken of it, by pixel. */
export class Picture {
  #image: ImageData
  private constructor(image: ImageData) {
    this.#image = image
  }
  /** `png`: base64. */
  static async of(png: string): Promise<Picture> {
    const text = atob(png)
    const bytes = new Uint8Array(text.length)
    for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i)
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const { width, height } = bitmap
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height)
    const brush = canvas.getContext('2d', { willReadFrequently: true, alpha: false })
    if (!brush) throw new Error('no canvas')
    brush.drawImage(bitmap, 0, 0)
    bitmap.close()
    return new Picture(brush.getImageData(0, 0, width, height))
  }
  /** Red, green, blue of one pixel; undefined beside the glass. */
  at(x: number, y: number): readonly [number, number, number] | undefined {
    const { width, height, data } = this.#image
    const column = Math.floor(x)
    const row = Math.floor(y)
    if (column < 0 || row < 0 || column >= width || row >= height) return undefined
    const i = (row * width + column) * 4
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]
  }
  /** Relative luminance (WCAG 2.2) of one pixel. */
  lightAt(x: number, y: number): number | undefined {
    const colour = this.at(x, y)
    return colour && lightOf(...colour)
  }
  /** Relative luminance of each pixel in a rectangle, the darkest first. */
  lights({ left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): Float64Array {
    const { width, height, data } = this.#image
    const [from, to] = [Math.max(0, Math.ceil(left)), Math.min(width, Math.ceil(right))]
    const [above, below] = [Math.max(0, Math.ceil(top)), Math.min(height, Math.ceil(bottom))]
    const found = new Float64Array(Math.max(0, to - from) * Math.max(0, below - above))
    let n = 0
    for (let y = above; y < below; y++)
      for (let i = (y * width + from) * 4, end = (y * width + to) * 4; i < end; i += 4)
        found[n++] = lightOf(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0)
    return found.sort()
  }
  isBlack(): boolean {
    const { buffer } = this.#image.data
    return new Uint32Array(buffer).every((pixel) => (pixel & 0xffffff) === 0)
  }
}

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})
const lightOf = (red: number, green: number, blue: number): number =>
  0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0)
export const ratioOf = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
/** The value below which so much of them lies; 0.5: the median. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0
