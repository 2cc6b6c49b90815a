/** What only the panel needs of the page. */

export { createOwnParts } from './own-parts.ts'
export { createStaffHouse } from './staff-house.ts'
export { createStudio } from './studio.ts'
