/** Which stage of the terminal she is on, and for whom it is. */
export type Layer = 'welcome' | 'visitor' | 'ask' | 'setup' | 'staff'

/** For staff: nothing there ends what they are about, calls anybody, or asks what a key is. */
export const isForStaff = (layer: Layer): boolean => layer === 'setup' || layer === 'staff'
/** The idle question lies over a visitor's screens as a layer of its own; over staff's it is one of theirs. */
export const asksIn = (layer: Layer): Layer => (isForStaff(layer) ? layer : 'ask')
