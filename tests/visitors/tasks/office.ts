/** What the office really has, asked behind the visitor's back. */
import { type Topic, topics } from '../../../flows/find/kinds.ts'
import type { Service } from '../../../flows/services.ts'
import type { Handlers } from '../../../main/contract.ts'

export const servicesIn = async (handlers: Handlers, topic: Topic): Promise<readonly Service[]> =>
  (await handlers['directory.kinds']({ topic })).flatMap(({ services }) => services)

export const serviceOf = async (handlers: Handlers, topic: Topic, id: string): Promise<Service> => {
  const found = (await servicesIn(handlers, topic)).find((service) => service.id === id)
  if (!found) throw new Error(`the demo office has no ${id}`)
  return found
}
export const allServices = async (handlers: Handlers): Promise<readonly Service[]> =>
  (await Promise.all(topics.map((topic) => servicesIn(handlers, topic)))).flat()
