/** A leaf of the calendar: the weekday's Swedish colour as a band, and the date as doors and letters write it. */
import type { JSX } from 'preact'
import { shortDate } from '../../flows/wording/written.ts'

/** 1 Monday … 7 Sunday */
export const weekdayNumber = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay() || 7

export const Leaf = ({ date }: { date: string }): JSX.Element => (
  <span class="leaf" data-picture="day" data-weekday={weekdayNumber(date)} aria-hidden="true">
    <bdi dir="ltr">{shortDate(date)}</bdi>
  </span>
)
