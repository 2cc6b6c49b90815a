/** What comes one by one, kept until somebody takes it: for one who takes, and takes all. */
export interface Stream<T> extends AsyncIterable<T> {
  push(item: T): void
  end(): void
  /** Whoever takes is told after having taken what came before. */
  fail(why: unknown): void
}

export function createStream<T>(): Stream<T> {
  const items: T[] = []
  let over: { failed?: { why: unknown } } | undefined
  let wake = () => {}
  const close = (how: { failed?: { why: unknown } }) => {
    over ??= how
    wake()
  }
  return {
    push: (item) => {
      items.push(item)
      wake()
    },
    end: () => close({}),
    fail: (why) => close({ failed: { why } }),
    async *[Symbol.asyncIterator]() {
      for (;;) {
        const item = items.shift()
        if (item !== undefined) yield item
        else if (over?.failed) throw over.failed.why
        else if (over) return
        else
          await new Promise<void>((done) => {
            wake = done
          })
      }
    },
  }
}

/** Begins to take at once, and keeps what came: the next words are ready when it is their turn. */
export function ahead<T>(source: AsyncIterable<T>): AsyncIterable<T> {
  const stream = createStream<T>()
  const take = async () => {
    try {
      for await (const item of source) stream.push(item)
      stream.end()
    } catch (why) {
      stream.fail(why)
    }
  }
  void take()
  return stream
}
