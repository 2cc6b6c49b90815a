/**
 * The kinds of help there are, by the topic under which people look for them. At most six kinds in a topic, so that any
 * service is at most three choices away: topic, kind, service (Medhi, INTERACT 2013: shallow beats deep). Every topic and
 * kind is a key of the catalogue (`topic.money`, `kind.debt-advice`) and a picture of the same name.
 */
export const kindsOf = {
  money: ['income-support', 'debt-advice', 'sickness-money', 'child-money', 'pension', 'forms-help'],
  home: ['find-home', 'losing-home', 'no-home', 'home-adaptation', 'tenant-advice'],
  work: ['find-work', 'supported-work', 'youth-work', 'own-business'],
  learn: ['swedish', 'adult-school', 'folk-school', 'study-circle', 'language-cafe', 'study-guidance'],
  health: ['primary-care', 'mental-health', 'addiction', 'dental-care', 'midwife', 'rehabilitation'],
  family: ['child-health', 'preschool', 'family-support', 'old-care', 'disability-support', 'parents-group'],
  safety: ['violence', 'crime-victim', 'legal-advice', 'someone-to-talk-to', 'peer-support', 'migration-advice'],
  everyday: ['food', 'clothes', 'id-card', 'bank-id', 'activities', 'computer-help'],
} as const

export type Topic = keyof typeof kindsOf
export type Kind = (typeof kindsOf)[Topic][number]
export const topics = Object.keys(kindsOf) as Topic[]
export const kinds: readonly Kind[] = Object.values(kindsOf).flat()
