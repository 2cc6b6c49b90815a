/** Where its data is: made by assets/voices.ts. */
declare module 'virtual:voices' {
  const address: string
  export default address
}
/** espeak-ng as echogarden builds it for WebAssembly: what we use of it. */
declare module '@echogarden/espeak-ng-emscripten' {
  interface SpokenEvent {
    type: string
    /** Characters, 1 the first. */
    text_position: number
    /** Milliseconds from where this text began. */
    audio_position: number
  }
  interface Engine {
    readonly samplerate: number
    /** Words a minute, 80–450. */
    rate: number
    /** 0: it has this voice. Anything else: it keeps the one before. */
    set_voice(name: string): number
    /** Says it in parts of a tenth of a second, before it returns. `true` from `heard` ends it. */
    synthesize(text: string, heard: (samples: Int16Array, events: readonly SpokenEvent[]) => boolean): void
  }
  const load: (given: { getPreloadedPackage: () => ArrayBuffer }) => Promise<{ eSpeakNGWorker: new () => Engine }>
  export default load
}
