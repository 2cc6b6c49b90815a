/** Why a pack is not taken: a key for the panel and the audit log, and words for a caretaker at a keyboard. */

interface Words {
  fault: string
  cure: string
}
export const refusals = {
  notReadable: { fault: 'The file cannot be read.', cure: 'Look at the spelling, and at who may read it.' },
  notAPack: { fault: 'This is no pack.', cure: 'Make one with npm run office -- pack <folder> <file>.' },
  newerFormat: { fault: 'A newer version of this program made this pack.', cure: 'Install that version here first.' },
  cutShort: { fault: 'The end of the file is missing.', cure: 'Copy it again, and take the stick out in order.' },
  trailing: { fault: 'There is more in the file than the pack.', cure: 'Copy it again.' },
  unsigned: { fault: 'Nobody signed this pack.', cure: 'Make it with npm run office -- pack <folder> <file>.' },
  noTrustedKey: { fault: 'There is no key here to trust.', cure: 'Put your pack-key.pub into packs/trusted in the data folder.' },
  wrongKey: {
    fault: 'The pack is signed with a key that is not trusted here.',
    cure: 'Sign it with the right key, or put the .pub of this one into packs/trusted in the data folder, if you know whose it is.',
  },
  altered: { fault: 'Somebody or something changed this pack after it was signed.', cure: 'Copy it again, or pack anew.' },
  damaged: { fault: 'The pack does not hold what was signed.', cure: 'Copy it again, or pack anew.' },
  badManifest: {
    fault: 'The list of files in the pack cannot be read.',
    cure: 'Pack anew, with the program that terminals run.',
  },
  badPath: { fault: 'A file in the pack has a name that it may not have.', cure: 'Give the file another name, and pack anew.' },
  tooManyFiles: { fault: 'There are too many files in the pack.', cure: 'Take out what is no part of the office.' },
  tooLarge: { fault: 'The pack is too large.', cure: 'Take out what is no part of the office, or make the films smaller.' },
  older: { fault: 'The pack is older than the one in use.', cure: 'To go back, pack the older folder anew.' },
  sameVersion: { fault: 'Another pack with the same version is in use.', cure: 'Pack anew: it then gets a version of its own.' },
  bad: { fault: 'This version was tried here and did not come up.', cure: 'Mend the folder, and pack anew.' },
  brokenOffice: {
    fault: 'The office in the pack cannot be opened.',
    cure: 'Mend what npm run office -- check says, and pack anew.',
  },
  diskFull: { fault: 'The disk is full.', cure: 'Make room on the disk.' },
  notWritable: { fault: 'It cannot be written there.', cure: 'Look at whose folder it is, and whether the disk is in order.' },
  notFetched: { fault: 'The address did not answer.', cure: 'Look at the network and at “packs” in office.yml.' },
  notHttps: { fault: 'The address is not https.', cure: 'Write an address that begins with https:// in office.yml.' },
  redirected: { fault: 'The address sends elsewhere.', cure: 'Write the address that it sends to in office.yml.' },
} as const satisfies Record<string, Words>
export type Refusal = keyof typeof refusals

export interface Refused {
  ok: false
  why: Refusal
  /** As the pack says, if its signature holds. */
  version?: number
  /** A path in the pack, with the line if there is one. */
  where?: string
}
export const refused = (why: Refusal, about: Omit<Refused, 'ok' | 'why'> = {}): Refused => ({ ok: false, why, ...about })

/** Whether the same file may be taken at another time: when the disk has room, the stick is whole again, the key is trusted. */
export const isPassing = (why: Refusal): boolean =>
  ['notReadable', 'cutShort', 'noTrustedKey', 'wrongKey', 'diskFull', 'notWritable', 'notFetched'].includes(why)

/** What the system says when a file cannot be written. */
export const writingRefused = (thrown: unknown): Refused =>
  refused(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC' ? 'diskFull' : 'notWritable')
