/** The panel and its flows, as one thing to be loaded when somebody who works here comes. */
export { staffFlows } from './flows.ts'
export { furnishStaff } from './house.ts'
export { panel, viewOfPanel } from './panel.ts'
