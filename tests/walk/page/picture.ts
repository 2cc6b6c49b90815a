/** What is really on the glass: a picture taken of it, by pixel. */
export class Picture {
  #image: ImageData
  private constructor(image: ImageData) {
    this.#image = image
  }
  /** `png`: base64. */
  static async of(png: string): Promise<Picture> {
    const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const brush = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', { willReadFrequently: true })
    if (!brush) throw new Error('no canvas')
    brush.drawImage(bitmap, 0, 0)
    return new Picture(brush.getImageData(0, 0, bitmap.width, bitmap.height))
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
    return colour && lightOf(colour)
  }
  /** Relative luminance of each pixel in a rectangle. */
  lights({ left, top, right, bottom }: Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>): number[] {
    const found: number[] = []
    for (let y = Math.ceil(top); y < bottom; y++)
      for (let x = Math.ceil(left); x < right; x++) {
        const light = this.lightAt(x, y)
        if (light !== undefined) found.push(light)
      }
    return found
  }
  isBlack(): boolean {
    return this.#image.data.every((value, i) => i % 4 === 3 || value === 0)
  }
}

const linear = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})
export const lightOf = ([red, green, blue]: readonly [number, number, number]): number =>
  0.2126 * (linear[red] ?? 0) + 0.7152 * (linear[green] ?? 0) + 0.0722 * (linear[blue] ?? 0)
export const ratioOf = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
/** The value below which so much of them lies; 0.5: the median. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0
