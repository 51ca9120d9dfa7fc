// Small drawings for kinds of matters, in lines.
import { svg } from '/assets/parts.js';

const LINES = {
  'fire-exit': 'M12 3c2 3 5 5 5 9a5 5 0 0 1-10 0c0-2 1-3 2-4 0 2 1 3 2 3 1-2-1-5 1-8ZM5 21h14',
  'electrical-wiring': 'M13 2 5 13h6l-1 9 9-12h-6l1-8Z', 'power-supply': 'M13 2 5 13h6l-1 9 9-12h-6l1-8Z',
  'gas-safety': 'M8 8h8v12H8zM10 4h4v4M5 20h14M12 12v4', 'gas-heat-supply': 'M6 20V9M10 20V9M14 20V9M18 20V9M4 20h16M4 9h16M8 6c0-2 2-2 2-4M14 6c0-2 2-2 2-4',
  'building-safety': 'M4 21V10l8-6 8 6v11M4 21h16M10 21v-6h4v6', 'construction-site': 'M3 21h18M6 21V5M6 5h13M6 9l4-4M16 5v5M14 10h4v4h-4z',
  'road-traffic': 'M5 16h14v-4l-2-5H7l-2 5v4ZM7 16v2M17 16v2M5 12h14', 'flood-geology': 'M3 9c3-3 6-3 9 0s6 3 9 0M3 15c3-3 6-3 9 0s6 3 9 0M3 20c3-3 6-3 9 0s6 3 9 0',
  'work-safety': 'M4 18a8 8 0 0 1 16 0ZM10 11V6h4v5M2 18h20', 'factory-in-factory': 'M3 21V11l6 4v-4l6 4V5h6v16ZM8 18h2M14 18h2',
  'hazardous-chemicals': 'M10 3h4M11 3v6l-5 9a2 2 0 0 0 2 3h8a2 2 0 0 0 2-3l-5-9V3M8 15h8', 'hotel-venue': 'M3 19v-9M3 15h18v4M7 12a2 2 0 1 0 0-.1M11 10h6a4 4 0 0 1 4 5',
  'public-order': 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6Z', 'fraud-debt': 'M4 5h16v14H4zM8 9l4 4 4-4M12 13v4M9 13h6', wages: 'M7 5l5 6 5-6M12 11v9M8 12h8M8 16h8',
  'neighbour-dispute': 'M8 11a3 3 0 1 0 0-.1M16 11a3 3 0 1 0 0-.1M3 20c0-4 2-6 5-6s5 2 5 6M13 15c1-1 2-1 3-1 3 0 5 2 5 6',
  'water-supply': 'M12 3c4 5 6 8 6 11a6 6 0 0 1-12 0c0-3 2-6 6-11Z', noise: 'M4 10v4h4l5 4V6L8 10ZM16 9c2 2 2 4 0 6M19 6c4 4 4 8 0 12',
  environment: 'M5 20c0-9 5-14 15-15 0 10-5 15-13 14M5 20c2-5 5-8 9-10', 'food-safety': 'M5 3v7a3 3 0 0 0 6 0V3M8 13v8M8 3v6M17 21v-8c-3-1-3-8 0-10Z',
};

export const icon = (code) => svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${LINES[code] ?? 'M12 4a8 8 0 1 0 .1 0M12 8v5M12 16v.5'}></path></svg>`;
