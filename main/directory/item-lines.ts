/** On which line each service of a directory file begins. JSON.parse forgets lines, and a fault without one is hard to find. */

/** Items of the outermost list, or of the list `contents` in the outermost object. The text is known to be JSON. */
export function itemLines(text: string): number[] {
  const lines: number[] = []
  const open: string[] = []
  let line = 1
  let key = ''
  let between = true
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (sign === '\n') line++
    if (/\s/.test(sign)) continue
    const inList =
      open.length === 1 ? open[0] === '[' : open.length === 2 && open[0] === '{' && open[1] === '[' && key === 'contents'
    if (inList && between && sign !== ']') lines.push(line)
    between = sign === ','
    if (sign === '"') {
      const from = at + 1
      for (at++; text[at] !== '"' && at < text.length; at++) if (text[at] === '\\') at++
      if (open.length === 1) key = text.slice(from, at)
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      between = true
    } else if (sign === '}' || sign === ']') open.pop()
  }
  return lines
}
