/**
 * office.yml: what the office says about itself. Each check carries its cure, in words for a caretaker; each field a
 * description, which editors show. What one field cannot know (hours that overlap, hosts that are not there) is in
 * `sense.ts`. `assets/office.schema.json` is made from this file by `publish-schema.ts`.
 */
import * as v from 'valibot'
import { topics } from '../../flows/find/kinds.ts'
import { intents } from '../../flows/hands.ts'
import { contrasts, languages, loudest, sizes } from '../../flows/screen.ts'
import { urgencies } from '../../flows/services.ts'
import { inOtherLanguages } from './in-languages.ts'

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const text = (max: number) =>
  v.pipe(
    v.string('Write text, in quotes if it begins with a digit.'),
    v.nonEmpty('Write something between the quotes.'),
    v.maxLength(max, `Write at most ${max} characters.`),
  )
const words = v.strictObject({ sv: text(600), ...inOtherLanguages(text(600)), en: text(600) })
const id = v.pipe(
  v.string('Write a short name in quotes.'),
  v.regex(/^[\w.-]{1,80}$/, 'Use only the letters a to z, digits, dots and dashes.'),
)
const clock = v.pipe(
  v.string('Write a time in quotes, such as "09:00".'),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time such as "09:00".'),
)
const date = v.pipe(
  v.string('Write a date such as 2026-12-24.'),
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write a date such as 2026-12-24.'),
)
/** A whole number from `min` to `max`. */
const whole = (min: number, max: number) => {
  const cure = `Write a whole number from ${min} to ${max}, without quotes.`
  return v.pipe(v.number(cure), v.integer(cure), v.minValue(min, cure), v.maxValue(max, cure))
}
const choice = <const T extends readonly (string | number)[]>(of: T) => v.picklist(of, `Choose one of: ${of.join(', ')}.`)
/** At least one, unless `min` is 0; in the order in which they are to be shown. */
const list = <S extends v.GenericSchema>(item: S, max: number, min = 1) =>
  v.pipe(
    v.array(item, 'Write a list: one line for each, beginning with a dash.'),
    v.minLength(min, `Write at least ${min}.`),
    v.maxLength(max, `Write at most ${max}.`),
  )
/** `KeyboardEvent.code`. */
const keyCode = v.pipe(
  v.string('Write the name of a key, such as F13.'),
  v.regex(
    /^[A-Za-z][A-Za-z0-9]{0,29}$/,
    'Write the name of a key as `npm start -- --setup keys` shows it, such as F13 or NumpadEnter.',
  ),
)
const described = <S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description))

const weekly = v.strictObject({
  days: described(list(choice(weekdays), 7), 'Weekdays: mon tue wed thu fri sat sun.'),
  from: described(clock, 'When it begins, "HH:MM".'),
  to: described(clock, 'When it ends, "HH:MM"; on the same day.'),
})
const closure = v.strictObject({
  from: described(date, 'The first whole day.'),
  to: described(date, 'The last whole day.'),
  why: v.optional(described(words, 'Why, for staff and visitors.')),
})
const phone = v.strictObject({ number: described(text(30), 'As people write it, in quotes.'), who: words })

const host = v.strictObject({
  id: described(id, 'The name that offers use; nobody else sees it.'),
  name: described(text(80), 'Who, for staff; it is never shown to visitors.'),
  room: v.optional(described(words, 'Where the visitor goes.')),
  weekly: described(list(weekly, 40, 0), 'Hours that can be booked in an ordinary week.'),
  away: v.optional(described(list(closure, 400, 0), 'Whole days without bookable time.')),
})
const offer = v.strictObject({
  service: described(id, 'The id of a service in the directory.'),
  hosts: described(list(id, 60), 'With whom: any one of these hosts.'),
  minutes: described(whole(5, 480), 'Minutes that a meeting lasts.'),
  bufferMinutes: described(whole(0, 240), 'Minutes kept free after a meeting.'),
  noticeMinutes: described(whole(0, 20_160), 'No time sooner than this many minutes from now.'),
  everyMinutes: described(whole(5, 480), 'Times begin this many minutes apart.'),
})

const safeAddress = v.pipe(
  v.string('Write an address in quotes.'),
  v.maxLength(500, 'Write at most 500 characters.'),
  v.regex(/^https:\/\/[^\s@]+$/, 'Write an address that begins with https:// and holds no password.'),
)

/** A bridge on this same machine needs no certificate. */
const bridgeAddress = v.pipe(
  v.string('Write an address in quotes.'),
  v.maxLength(500, 'Write at most 500 characters.'),
  v.regex(
    /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(?=[:/]))[^\s@]+$/,
    'Write an address that begins with https:// and holds no password.',
  ),
)

export const officeFile = v.strictObject({
  name: described(words, 'The name of the house, as its sign says.'),
  zone: described(text(60), 'The time zone, such as Europe/Stockholm.'),
  languages: described(list(choice(languages), languages.length), 'The languages of the screens; the first is shown at rest.'),
  look: described(
    v.strictObject({
      size: described(choice(sizes), 'How large the text is at first: 1 to 4.'),
      contrast: described(choice(contrasts), 'The colours at first.'),
    }),
    'How the screen looks until a visitor changes it.',
  ),
  sound: v.optional(
    described(
      v.strictObject({
        volume: v.optional(described(whole(0, loudest), 'How loud a visit begins, 0 to 10.'), 5),
        unspoken: v.optional(
          described(
            list(choice(languages), languages.length, 0),
            'Languages that are offered although they have no voice here yet; they are marked so.',
          ),
          [],
        ),
        headset: v.optional(described(text(80), 'A part of the name that the system gives to the headset.')),
        speaker: v.optional(described(text(80), 'A part of the name that the system gives to the loudspeaker.')),
        lexicon: v.optional(
          described(
            list(v.strictObject({ written: text(60), spoken: text(200), language: choice(languages) }), 400, 0),
            'Names and abbreviations, and how they are said.',
          ),
          [],
        ),
      }),
      'How it sounds.',
    ),
    {},
  ),
  topics: described(list(choice(topics), topics.length), 'The topics on the home screen, in this order.'),
  now: described(
    list(
      v.strictObject({
        need: choice(urgencies),
        phones: described(list(phone, 3), 'Whom to call, most important first.'),
        note: v.optional(words),
      }),
      urgencies.length,
    ),
    'Urgent needs and the numbers to call.',
  ),
  idle: described(
    v.strictObject({
      // VVSG 2.0: between two and five minutes of quiet.
      askAfterSeconds: described(whole(120, 300), 'Seconds of quiet before the terminal asks whether somebody is there.'),
      answerWithinSeconds: described(whole(45, 600), 'Seconds to answer before the visit ends.'),
    }),
    'When nobody touches the terminal.',
  ),
  display: described(
    v.strictObject({
      form: choice(['portrait', 'landscape', 'compact']),
      pixelsPerMm: v.optional(
        described(
          v.pipe(
            v.number('Write a number without quotes, such as 4.03.'),
            v.minValue(1, 'Write a number from 1 to 40.'),
            v.maxValue(40, 'Write a number from 1 to 40.'),
          ),
          'Pixels of the screen divided by its millimetres.',
        ),
        4.03,
      ),
      bottomMm: v.optional(
        described(whole(0, 1_500), 'Millimetres from the floor to the lower edge of the glass, for who sits or is short.'),
      ),
    }),
    'The glass that visitors touch.',
  ),
  keys: v.optional(
    described(
      v.pipe(
        v.record(keyCode, choice([...intents, 'none']), 'Write a key and what it means on each line, such as “F13: next”.'),
        v.maxEntries(200, 'Write at most 200 keys.'),
      ),
      'What keys mean here, where it is not the usual: the key’s name, and what it means; none takes a usual key away.',
    ),
    {},
  ),
  hosts: described(list(host, 500, 0), 'Who, or which room, can be booked.'),
  offers: described(list(offer, 500, 0), 'Services that can be booked at this terminal.'),
  closures: described(list(closure, 400, 0), 'Whole days when the house is closed.'),
  horizonDays: described(whole(1, 365), 'How many days ahead times can be booked.'),
  neutral: described(
    v.strictObject({ service: words, place: words, room: v.optional(words) }),
    'What a discreet service is called on tickets and in calendars, and where it meets.',
  ),
  printer: described(
    v.union(
      [v.strictObject({ folder: text(120) }), v.strictObject({ device: text(200) })],
      'Write either “folder: tickets” or “device: the printer’s name”.',
    ),
    'Where tickets go: a folder in the data folder, or a printer.',
  ),
  desk: described(
    v.strictObject({
      minutes: described(whole(1, 60), 'Minutes until somebody comes.'),
      answerWithinSeconds: described(
        whole(10, 600),
        'Seconds for the desk to answer before the visitor is told that nobody can come.',
      ),
      weekly: described(list(weekly, 40, 0), 'When somebody is at the desk.'),
      webhook: v.optional(described(bridgeAddress, 'Where each call is sent as well: see docs/calls.md.')),
    }),
    'Staff who come when a visitor asks for a person.',
  ),
  directory: v.optional(
    described(
      v.pipe(
        v.string('Write the name of a file in this folder.'),
        v.regex(/^[\w-][\w.-]*\.json$/, 'Write the name of a file in this folder that ends in .json.'),
      ),
      'The file with all services: HSDS 3, JSON.',
    ),
    'directory.json',
  ),
  packs: v.optional(
    described(
      v.strictObject({
        address: v.optional(described(safeAddress, 'Where new packs are fetched from; without it the terminal asks nobody.')),
        everyMinutes: v.optional(described(whole(5, 1_440), 'Minutes between two looks for a new pack.'), 30),
      }),
      'Packs: one office for many terminals.',
    ),
    { everyMinutes: 30 },
  ),
})
export type OfficeFile = v.InferOutput<typeof officeFile>
export type WeeklyHours = v.InferOutput<typeof weekly>
