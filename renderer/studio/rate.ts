/** The studio's one rate, and Opus's own: samples a second, one channel. */
export const STUDIO_RATE = 48_000
/** A recording lasts no longer: seconds. The longest text of the catalogue takes half of that. */
export const MOST_SECONDS = 20
