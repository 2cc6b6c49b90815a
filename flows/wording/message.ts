/**
 * Messages of the catalogue: ICU MessageFormat's plural, and arguments whose type is a kind of value: `{day, day}`,
 * `{n, plural, one {# minute} other {# minutes}}`. A message becomes parts, so that eyes can draw a value, ears can say it
 * from clips and paper can print it, each from the same parts.
 */
export type Part = string | { name: string; kind: string } | { name: string; plural: Readonly<Record<string, readonly Part[]>> }

/** Parses one message. Throws with the position of the fault: a catalogue with faults never leaves the tests. */
export function parseMessage(text: string): readonly Part[] {
  let at = 0
  const fail = (what: string): never => {
    throw new Error(`${what} at character ${at + 1} of "${text}"`)
  }
  const word = (): string => {
    const found = /^\s*([=\w-]+)\s*/.exec(text.slice(at))
    if (!found?.[1]) return fail('a name is missing')
    at += found[0].length
    return found[1]
  }
  const expect = (char: string) => {
    if (text[at] !== char) fail(`"${char}" is missing`)
    at++
  }
  const plural = (name: string): Part => {
    const forms: Record<string, readonly Part[]> = {}
    while (text[at] !== '}') {
      const form = word()
      expect('{')
      forms[form] = parts(name)
      expect('}')
      at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0
    }
    if (!forms.other) fail('the form "other" is missing')
    return { name, plural: forms }
  }
  const argument = (): Part => {
    const name = word()
    expect(',')
    const kind = word()
    if (kind !== 'plural') return { name, kind }
    expect(',')
    return plural(name)
  }
  function parts(counted?: string): Part[] {
    const found: Part[] = []
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{') {
        at++
        found.push(argument())
        expect('}')
      } else if (text[at] === '#' && counted) {
        at++
        found.push({ name: counted, kind: 'count' })
      } else {
        const run = (counted ? /^[^{}#]+/ : /^[^{}]+/).exec(text.slice(at))?.[0] ?? fail('nothing')
        at += run.length
        found.push(run)
      }
    }
    return found
  }
  const whole = parts()
  if (at < text.length) fail('one "}" too many')
  return whole
}

/** The arguments of a message and their kinds; plurals count. */
export function kindsIn(parts: readonly Part[]): Record<string, string> {
  const kinds: Record<string, string> = {}
  for (const part of parts) {
    if (typeof part === 'string') continue
    if ('kind' in part) kinds[part.name] = part.kind
    else {
      kinds[part.name] = 'count'
      for (const form of Object.values(part.plural)) Object.assign(kinds, kindsIn(form))
    }
  }
  return kinds
}
