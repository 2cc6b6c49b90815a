/**
 * In which order one reads a language aloud: by the first word of a recording's name. First what is heard on every screen, then
 * what stands in sentences, then the way to a booked time. What is heard most was never counted; this is our guess.
 */
export const order: readonly string[] = [
  ...['terminal', 'say', 'still', 'language', 'home'],
  ...['number', 'weekday', 'ordinal', 'month', 'value', 'part'],
  ...['topic', 'kind', 'find', 'book', 'call', 'trouble', 'goodbye'],
]
