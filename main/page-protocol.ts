/** Answers `app://terminal/…` from the fixed map, and nothing else. Rows 2, 3. */
import { PAGE_ORIGIN, securityHeaders } from './lockdown.ts'
import type { PageLookup } from './page-files.ts'

const nothing = (status: number) => new Response(null, { status, headers: securityHeaders })

export const pageProtocol =
  (files: PageLookup) =>
  async ({ url, method }: { url: string; method: string }): Promise<Response> => {
    const rest = url.startsWith(`${PAGE_ORIGIN}/`) ? url.slice(PAGE_ORIGIN.length) : undefined // row 2: another host, another scheme
    if (rest === undefined) return nothing(404)
    if (method !== 'GET') return nothing(405)
    const file = files.get(rest.replace(/[?#].*$/s, '')) // row 2: as it was sent, neither decoded nor resolved
    if (!file) return nothing(404)
    return new Response(await file.read(), { headers: { ...securityHeaders, 'content-type': file.type } })
  }
