import type {
  Dot,
  Frame,
  Packet,
  PacketEnd,
  Palette,
  Rect,
  StageLayout,
  TagTexts,
  Wire,
} from '../../src/stage/layers/types';

/** Layouts, palettes and frames that tests and pictures of the stage share. */

export const rect = (x: number, y: number, width: number, height: number): Rect => ({
  x,
  y,
  width,
  height,
});

export const client = (index: number): PacketEnd => ({ node: 'client', index });
export const server = (index: number): PacketEnd => ({ node: 'server', index });
export const balancer: PacketEnd = { node: 'balancer' };
export const store: PacketEnd = { node: 'store' };

/** Six people and three servers on a wide page. */
export const wideLayout: StageLayout = {
  width: 1032,
  height: 580,
  pixelRatio: 1,
  flow: 'across',
  people: [52, 136, 220, 304, 388, 472].map((y) => rect(20, y, 236, 64)),
  dots: [],
  cdn: null,
  balancer: rect(336, 232, 104, 104),
  servers: [48, 212, 376].map((y, index) => ({ index, rect: rect(548, y, 244, 148) })),
  store: rect(868, 200, 136, 168),
  replica: null,
  labels: [rect(20, 8, 80, 20), rect(548, 8, 160, 20)],
};

/** Eight people in two rows on a phone. */
export const narrowLayout: StageLayout = {
  width: 358,
  height: 400,
  pixelRatio: 2,
  flow: 'down',
  people: Array.from({ length: 8 }, (_, index) =>
    rect(8 + (index % 4) * 87, 8 + Math.floor(index / 4) * 56, 79, 44),
  ),
  dots: [],
  cdn: null,
  balancer: rect(115, 160, 128, 44),
  servers: [8, 124, 240].map((x, index) => ({ index, rect: rect(x, 254, 108, 60) })),
  store: rect(99, 356, 160, 40),
  replica: null,
  labels: [],
};

/** A crowd of three groups. */
export const crowdLayout: StageLayout = {
  ...wideLayout,
  people: [40, 210, 380].map((y) => rect(20, y, 236, 150)),
  dots: [40, 210, 380].map((y) => rect(32, y + 40, 212, 100)),
};

export const lightPalette: Palette = {
  canvas: '#F5F7FA',
  surface: '#FFFFFF',
  text: '#1A202A',
  muted: '#4F5B69',
  wire: '#6B7785',
  fail: '#B42318',
  warn: '#8A4B00',
  ok: '#0F6B4F',
  identities: [
    { fill: '#0068DF', ink: '#FFFFFF' },
    { fill: '#C86602', ink: '#000000' },
    { fill: '#107853', ink: '#FFFFFF' },
    { fill: '#692182', ink: '#FFFFFF' },
    { fill: '#8E9364', ink: '#000000' },
    { fill: '#1C9AC0', ink: '#000000' },
    { fill: '#741444', ink: '#FFFFFF' },
    { fill: '#707B88', ink: '#000000' },
  ],
  stroke: 1,
  font: 'system-ui, sans-serif',
};

export const tagTexts: TagTexts = {
  lost: 'lost',
  refused: 'refused',
  logIn: 'log in',
  noAnswer: 'no answer',
  healthCheck: 'health check',
  status: '#',
  cookie: 'cookie # B',
  token: 'token # B',
};

const allLive: readonly Wire[] = [
  ...[0, 1, 2, 3, 4, 5].map((index): Wire => ({ from: client(index), to: balancer, look: 'live' })),
  ...[0, 1, 2].map((index): Wire => ({ from: balancer, to: server(index), look: 'live' })),
  ...[0, 1, 2].map((index): Wire => ({ from: server(index), to: store, look: 'unused' })),
];

export const emptyFrame: Frame = {
  timeUs: 0,
  wires: [],
  packets: [],
  surplus: [],
  dots: [],
  moments: [],
};
export const idleFrame: Frame = { ...emptyFrame, wires: allLive };

export function packet(from: PacketEnd, to: PacketEnd, change: Partial<Packet> = {}): Packet {
  return {
    client: from.node === 'client' ? from.index : 0,
    from,
    to,
    progress: 0.5,
    kind: 'request',
    mood: 'plain',
    tag: null,
    load: null,
    ...change,
  };
}

/** Many people in as many groups as the layout has areas, one look for each group. */
export function crowdDots(people: number, looks: ReadonlyArray<Dot['look']>): Dot[] {
  return Array.from({ length: people }, (_, person) => {
    const group = person % looks.length;
    return { group, look: looks[group]!, flare: 0 };
  });
}
