// Fetches the drawing, and vis-timeline with it: the largest part of the page, and not needed to read the list.

export const fetchDrawing = () => import('#timeline/Timeline.tsx');
