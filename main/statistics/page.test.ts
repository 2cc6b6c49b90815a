import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { highlights } from './highlights.ts'
import { pageOf } from './page.ts'
import type { Period } from './period.ts'

const october: Period = {
  month: '2027-10',
  visits: 1_240,
  calls: 20,
  exact: {
    language: {
      rows: [
        { name: 'sv', n: 700 },
        { name: 'ar', n: 400 },
        { name: 'so', n: 90 },
      ],
      other: 50,
    },
    answered: {
      rows: [
        { name: 'yes', n: 13 },
        { name: 'no', n: 7 },
      ],
    },
  },
  fives: {
    ways: [{ name: 'large', n: 300 }],
    begun: [{ name: 'find', n: 900 }],
    done: [{ name: 'find', n: 800 }],
    gaveUp: [{ name: 'book.held.confirming', n: 5 }],
    unmet: [{ name: 'debt-advice', n: 15 }],
  },
}
const july: Period = { month: '2027-07', exact: {}, fives: {} }

describe('a page for the board', () => {
  const page = pageOf([july, october])
  it('says the month and its numbers in Swedish and in English', () => {
    expect(page).toContain('oktober 2027')
    expect(page).toContain('October 2027')
    expect(page).toMatch(/1\s240 besök/)
    expect(page).toContain('Skulder och räkningar')
    expect(page).toMatch(/arabiska.*Arabic/)
    expect(page).toContain('alla andra tillsammans')
    expect(page).toContain('minst 15')
  })
  it('says of a month with few visits nothing but that', () =>
    expect(page).toMatch(/juli 2027.*?<p>Färre än fem besök[^<]*<span[^<]*<\/span><\/p><\/section>/s))
  it('says which tables cannot be shown', () => expect(page).toMatch(/Klockslag.*?Kan inte visas/s))
  it('fetches nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script|src=|href=|url\(|@import|\son\w+=/)
    expect(page).toContain('@page{size:A4')
  })
  it('has a bar as long as its number, which is not read aloud', () => {
    expect(page).toContain('aria-hidden="true"><rect width="100.0"')
    expect(page).toContain('<rect width="57.1"') // 400 of 700
  })
  it('can be made before any month is over', () => expect(pageOf([])).toContain('Ingen månad är avslutad än.'))
})

it('a spreadsheet gets one number a line, and how exact it is', () => {
  expect(csvOf([july, october]).split('\r\n')).toEqual([
    'month,table,row,n,meaning',
    '2027-07,visits,,,fewer than 5',
    '2027-10,visits,,1240,exact',
    '2027-10,told,,,fewer than 5',
    '2027-10,calls,,20,exact',
    '2027-10,language,sv,700,exact',
    '2027-10,language,ar,400,exact',
    '2027-10,language,so,90,exact',
    '2027-10,language,other,50,exact',
    '2027-10,hour,,,not told',
    '2027-10,minutes,,,not told',
    '2027-10,face,,,not told',
    '2027-10,answered,yes,13,exact',
    '2027-10,answered,no,7,exact',
    '2027-10,waited,,,not told',
    '2027-10,ways,large,300,at least',
    '2027-10,begun,find,900,at least',
    '2027-10,done,find,800,at least',
    '2027-10,gaveUp,book.held.confirming,5,at least',
    '2027-10,unmet,debt-advice,15,at least',
    '',
  ])
})

describe('the few numbers for a screen', () => {
  it('begin with how many came, and in which languages', () => {
    expect(highlights(october)).toEqual([
      { what: 'visits', name: '', n: 1_240 },
      { what: 'language', name: 'sv', n: 700 },
      { what: 'language', name: 'ar', n: 400 },
      { what: 'language', name: 'so', n: 90 },
      { what: 'done', name: 'find', n: 800, atLeast: true },
      { what: 'unmet', name: 'debt-advice', n: 15, atLeast: true },
      { what: 'gaveUp', name: 'book.held.confirming', n: 5, atLeast: true },
      { what: 'ways', name: 'large', n: 300, atLeast: true },
      { what: 'calls', name: '', n: 20 },
      { what: 'answered', name: 'yes', n: 13 },
    ])
  })
  it('are none in a month with few visits', () => expect(highlights(july)).toEqual([]))
})
