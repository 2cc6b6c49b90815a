import type { Topic } from '../find/kinds.ts'
import type { Screens } from '../flow.ts'
import { line } from '../screen.ts'
import type { staffChange } from './change.ts'
import { change, first, more, named, none, onlyOne, without } from './change-choice.ts'
import type { Settings } from './settings.ts'

/** As the home screen has them, then those that can be added. */
const all = ({ topics, allTopics }: Settings): readonly Topic[] => [
  ...topics,
  ...allTopics.map(({ topic }) => topic).filter((it) => !topics.includes(it)),
]
const nameOf = (topic: Topic, { allTopics }: Settings) => allTopics.find((it) => it.topic === topic)?.name

function choices(topic: Topic, settings: Settings) {
  const here = settings.topics
  const to = (topics: readonly Topic[]) => change({ what: 'topics', to: topics }, settings, `topic.${topic}`)
  if (!here.includes(topic)) return [to([...here, topic])]
  return [...(here[0] === topic ? [] : [to(first(here, topic))]), ...(here.length > 1 ? [to(without(here, topic))] : [])]
}

export const topicScreens = {
  topics: ({ settings = none }) => ({
    title: line('staff.group.topics'),
    choices: all(settings).map((topic) => {
      const name = nameOf(topic, settings)
      return {
        line: settings.topics.includes(topic)
          ? named(name)
          : line('staff.not-shown', { name: { kind: 'words', in: name ?? {} } }),
        picture: `topic.${topic}`,
        event: { type: 'TOPIC', topic },
      }
    }),
  }),
  topic: ({ settings = none, topic }) => {
    const can = choices(topic, settings)
    return {
      title: named(nameOf(topic, settings)),
      facts: can.length === 0 ? [onlyOne] : [],
      choices: can.length === 0 ? [more] : can,
    }
  },
} satisfies Partial<Screens<typeof staffChange>>
