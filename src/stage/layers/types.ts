/** A rectangle in CSS pixels, relative to the stage. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the nodes are on the page, measured from the real elements. Wires and packets follow them. */
export interface StageLayout {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
  /** Flow of the columns: left to right on wide pages, top to bottom on narrow ones. */
  readonly flow: 'across' | 'down';
  /** One per named person in order of index, or one per group of a crowd in the order of the view. */
  readonly people: readonly Rect[];
  /** For a crowd: the area inside each group where its dots are drawn; empty otherwise. */
  readonly dots: readonly Rect[];
  /** Null where there is no CDN. */
  readonly cdn: Rect | null;
  readonly balancer: Rect;
  /** Index of the server with its rectangle: removed servers are missing. */
  readonly servers: ReadonlyArray<{ readonly index: number; readonly rect: Rect }>;
  readonly store: Rect;
  /** Null where the store has no replica. */
  readonly replica: Rect | null;
  /** Headings and notes: nothing that is drawn may cover them. */
  readonly labels: readonly Rect[];
}

/** Colours as CSS strings, read from the theme's custom properties. */
export interface Palette {
  readonly canvas: string;
  readonly surface: string;
  readonly text: string;
  readonly muted: string;
  readonly wire: string;
  readonly fail: string;
  readonly warn: string;
  readonly ok: string;
  /** Eight identities: fill and the ink that is legible on it. */
  readonly identities: ReadonlyArray<{ readonly fill: string; readonly ink: string }>;
  /** Factor for stroke widths: 1, or 1.5 in the projector theme. */
  readonly stroke: number;
  readonly font: string;
}

/** What can be written beside a message: how it fares, what it is, or what it carries. */
type TagWord =
  | 'lost'
  | 'refused'
  | 'logIn'
  | 'noAnswer'
  | 'healthCheck'
  | 'status'
  | 'cookie'
  | 'token';

/** A short text beside a message. */
export interface Tag {
  readonly word: TagWord;
  /** What the text has a place for: the status of an answer, or the bytes that are carried. */
  readonly number?: number;
}

/** What tags say, in the language of the page. */
export type TagTexts = Readonly<Record<TagWord, string>>;

/** Stands in a text where the number of a tag goes. */
export const TAG_NUMBER = '#';

/** Shapes of the eight identities, in order: Ana is a circle, Hal a cross. */
export const IDENTITY_SHAPES = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'hexagon',
  'pentagon',
  'star',
  'cross',
] as const;
export type IdentityShape = (typeof IDENTITY_SHAPES)[number];

/** One message to draw. `progress` is 0 at departure and 1 on arrival. */
export interface Packet {
  /** Whose it is; -1 where that is not known. */
  readonly client: number;
  readonly from: PacketEnd;
  readonly to: PacketEnd;
  readonly progress: number;
  /**
   * What travels: a request with its credential, an answer, a store call, a health check, or a copy
   * of a session for another server or the replica.
   */
  readonly kind: 'request' | 'answer' | 'store' | 'check' | 'copy';
  /** How it will be received: an answer's ending, or `lost` for a message the network dropped. */
  readonly mood: 'plain' | 'ok' | 'notLoggedIn' | 'error' | 'lost';
  /** Beside what is followed, new or fails ("cookie 108 B", "502"). */
  readonly tag: Tag | null;
  /**
   * Relative size of the credential that it carries, 0 (a small cookie) to 1 (a header near the
   * limit); null where it carries none.
   */
  readonly load: number | null;
}

/** The index of a client is that of its rectangle in the layout: of its group, in a crowd. */
export type PacketEnd =
  | { readonly node: 'client'; readonly index: number }
  | { readonly node: 'cdn' }
  | { readonly node: 'balancer' }
  | { readonly node: 'server'; readonly index: number }
  | { readonly node: 'store' }
  | { readonly node: 'replica' };

/** The node that a visitor looks at: what concerns it is labelled. People by number, as the run has them. */
export interface Followed {
  readonly kind: 'person' | 'group' | 'cdn' | 'balancer' | 'server' | 'store';
  readonly index: number;
}

/** How one wire looks. */
export interface Wire {
  readonly from: PacketEnd;
  readonly to: PacketEnd;
  /** `open`: a connection that somebody keeps open. */
  readonly look: 'live' | 'dead' | 'unnoticed' | 'unused' | 'open';
}

/** A session died: from where its last copy was, to whoever counted on it. */
export interface Moment {
  /** Whose it was; -1 for people of a crowd. */
  readonly client: number;
  readonly people: number;
  /** Null where it died with the person, or on its way. */
  readonly from: PacketEnd | null;
  readonly to: PacketEnd;
  /** Whether that person has no session any more, and not only no cart. */
  readonly hollow: boolean;
  /** 0 when it happened to 1 when it is over. */
  readonly share: number;
}

/** One person of a crowd as a dot. */
export interface Dot {
  /** Index of the group in the view. */
  readonly group: number;
  readonly look: 'held' | 'lost' | 'loggedOut' | 'waiting';
  /** How much it stands out, because something was lost just now: 0, in few steps, to 1. */
  readonly flare: number;
}

/** One picture, computed from the trace at one instant and then drawn: nothing here remembers anything. */
export interface Frame {
  readonly timeUs: number;
  readonly wires: readonly Wire[];
  /** In order of departure: the newest is last. */
  readonly packets: readonly Packet[];
  /** Packets that were not drawn one by one, counted per wire ("+5"); `back`: those of them towards `from`. */
  readonly surplus: ReadonlyArray<{
    readonly from: PacketEnd;
    readonly to: PacketEnd;
    readonly count: number;
    readonly back: number;
  }>;
  /** In order of person; empty when people are named. */
  readonly dots: readonly Dot[];
  /** Oldest first. */
  readonly moments: readonly Moment[];
}
