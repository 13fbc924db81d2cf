import type { Dot, Frame, Packet, StageLayout, Wire } from '../../src/stage/layers/types';

/** One thing to draw for some hundred frames. */
export interface DrawCase {
  readonly name: string;
  readonly layout: StageLayout;
  readonly frame: Frame;
}

const rect = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

function layoutOf(pixelRatio: number, isCrowd: boolean): StageLayout {
  const tops = isCrowd ? [24, 192, 360] : [20, 106, 192, 278, 364, 450];
  const height = isCrowd ? 156 : 70;
  return {
    width: 960,
    height: 540,
    pixelRatio,
    flow: 'across',
    people: tops.map((y) => rect(16, y, 220, height)),
    dots: isCrowd ? tops.map((y) => rect(24, y + 30, 204, height - 38)) : [],
    cdn: null,
    balancer: rect(332, 218, 104, 104),
    servers: [24, 196, 368].map((y, index) => ({ index, rect: rect(530, y, 220, 148) })),
    store: rect(830, 186, 116, 168),
    replica: null,
    labels: [],
  };
}

/** A window full of plates: 64 servers, and as many groups of people. */
function platesOf(pixelRatio: number): StageLayout {
  const plates = (left: number) =>
    Array.from({ length: 64 }, (_, index) =>
      rect(left + (index % 6) * 42, 30 + Math.floor(index / 6) * 46, 39, 43),
    );
  const people = plates(16);
  return {
    ...layoutOf(pixelRatio, true),
    people,
    dots: people.map(({ x, y }) => rect(x + 3, y + 15, 33, 25)),
    servers: plates(530).map((box, index) => ({ index, rect: box })),
  };
}

function wiresOf(layout: StageLayout): Wire[] {
  const balancer = { node: 'balancer' } as const;
  return [
    ...layout.people.map(
      (_, index): Wire => ({ from: { node: 'client', index }, to: balancer, look: 'live' }),
    ),
    ...layout.servers.flatMap(({ index }): Wire[] => [
      { from: balancer, to: { node: 'server', index }, look: index === 0 ? 'dead' : 'live' },
      { from: { node: 'server', index }, to: { node: 'store' }, look: 'unused' },
    ]),
  ];
}

/** Messages spread evenly over all wires, every eighth of them an error. */
function packetsOf(layout: StageLayout, count: number): Packet[] {
  const wires = wiresOf(layout);
  return Array.from({ length: count }, (_, client) => {
    const { from, to } = wires[client % wires.length]!;
    const isAnswer = client % 2 === 1;
    return {
      client,
      from: isAnswer ? to : from,
      to: isAnswer ? from : to,
      progress: 0,
      kind: isAnswer ? 'answer' : 'request',
      mood: isAnswer ? (client % 8 === 1 ? 'error' : 'ok') : 'plain',
      tag: client % 3 === 0 ? { word: 'cookie', number: 108 } : null,
      load: isAnswer ? null : (client % 4) / 4,
    };
  });
}

function dotsOf(count: number, groups: number): Dot[] {
  const looks = ['lost', 'held', 'held', 'waiting'] as const;
  return Array.from({ length: count }, (_, person) => {
    const group = person % groups;
    const look = group % 3 === 0 ? looks[0] : looks[person % 4]!;
    return { group, look, flare: look === 'lost' ? (person % 5) / 4 : 0 };
  });
}

function drawCase(
  name: string,
  people: number,
  messages: number,
  pixelRatio = 1,
  layout = layoutOf(pixelRatio, people > 0),
): DrawCase {
  const frame: Frame = {
    timeUs: 0,
    wires: wiresOf(layout),
    packets: packetsOf(layout, messages),
    surplus: [],
    dots: dotsOf(people, layout.people.length),
    moments: [],
  };
  return { name, layout, frame };
}

export const drawCases: readonly DrawCase[] = [
  drawCase('named people, 24 packets', 0, 24),
  drawCase('named people, 24 packets, ratio 2', 0, 24, 2),
  drawCase('100 moving dots', 1, 100),
  drawCase('1,000 moving dots', 1, 1_000),
  drawCase('10,000 moving dots', 1, 10_000),
  drawCase('crowd of 1,000 with 250 moving', 1_000, 250),
  drawCase('crowd of 1,000 with 250 moving, ratio 2', 1_000, 250, 2),
  drawCase('crowd of 10,000 with 2,500 moving', 10_000, 2_500),
  drawCase('crowd of 10,000, all moving', 10_000, 10_000),
  drawCase('crowd of 1,000 on 64 servers, 400 moving', 1_000, 400, 1, platesOf(1)),
  drawCase('crowd of 10,000 on 64 servers, 400 moving', 10_000, 400, 1, platesOf(1)),
];
