/** English as a recogniser writes it down: words alone, in small letters. */
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** 0 to 999, as espeak-ng says it. */
export function numberInWords(n: number): string {
  if (n >= 100) return `${small[Math.floor(n / 100)]} hundred${n % 100 ? ` and ${numberInWords(n % 100)}` : ''}`
  if (n < 20) return small[n] ?? ''
  return `${tens[Math.floor(n / 10) - 2]}${n % 10 ? ` ${small[n % 10]}` : ''}`
}
export const heardWords = (text: string): string =>
  text
    .replace(/\d+/g, (n) => numberInWords(Number(n)))
    .replace(/bank-eye-dee/gi, 'bank eye dee')
    .replace(/[-–]/g, ' ')
    .replace(/’/g, "'")
    .replace(/é/g, 'e')
    .replace(/[^A-Za-z' ]/g, ' ')
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
