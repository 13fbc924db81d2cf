import { encode } from 'uqr';

interface Props {
  readonly text: string;
  /** What it is, for those who cannot see it. */
  readonly label: string;
}

/** Light modules around the code, as the standard asks for. */
const QUIET_ZONE = 4;

/** A text as a QR code. Always dark on light, whatever the theme: not every camera reads it the other way round. */
export function QrCode({ text, label }: Props) {
  const { data, size } = encode(text, { ecc: 'L', border: QUIET_ZONE });
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

/** The dark modules of a row, run by run. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const end = row.indexOf(false, x);
    const length = (end < 0 ? row.length : end) - x;
    path += `M${x} ${y}h${length}v1h-${length}z`;
    x += length;
  }
  return path;
}
