/** Short sounds that say what happened before words do. Each has its equivalent on the glass. */
export type Earcon = 'focus' | 'select' | 'commit' | 'error' | 'print'
