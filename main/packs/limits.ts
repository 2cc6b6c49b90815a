/** How much a pack may hold. A whole office with recordings in all languages and films of all titles is far below it. */
export const MAX_FILES = 20_000
/** Bytes of one file: three times a film. */
export const MAX_FILE_BYTES = 64_000_000
/** Bytes of all files, unpacked. */
export const MAX_OFFICE_BYTES = 1_000_000_000
/** Bytes of the list of files. */
export const MAX_MANIFEST_BYTES = 8_000_000
/** Bytes of a `.ledstang` file: films and sound cannot be made smaller by packing, so as many as unpacked, and a little for the rest. */
export const MAX_PACK_BYTES = MAX_OFFICE_BYTES + MAX_MANIFEST_BYTES + 4_000_000
