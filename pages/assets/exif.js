// Where a photo was taken, as its camera wrote it into the file (EXIF, WGS-84). It is read on the
// device, before the photo is drawn anew and loses it, and only offered to whoever took it.
const HEAD = 262_144;
const GPS_IFD = 0x8825;
const RATIONAL = 5;

/** Entries of a directory of TIFF: {tag: {type, count, at}}; a value of four bytes stands at that. */
function entries(view, start, little) {
  const found = new Map();
  const count = view.getUint16(start, little);
  for (let i = 0; i < count; i += 1) {
    const at = start + 2 + 12 * i;
    const [type, count_] = [view.getUint16(at + 2, little), view.getUint32(at + 4, little)];
    found.set(view.getUint16(at, little), { type, count: count_, at: at + 8 });
  }
  return found;
}

/** Degrees, minutes and seconds as one number, negative south and west. */
function degrees(view, tiff, of, half, little) {
  if (of?.type !== RATIONAL || of.count !== 3) return NaN;
  const from = tiff + view.getUint32(of.at, little);
  const [whole, minutes, seconds] = [0, 8, 16].map((i) => {
    const under = view.getUint32(from + i + 4, little);
    return under ? view.getUint32(from + i, little) / under : NaN;
  });
  const sign = half && 'SW'.includes(String.fromCharCode(view.getUint8(half.at))) ? -1 : 1;
  return sign * (whole + minutes / 60 + seconds / 3600);
}

function inTiff(view, tiff) {
  const little = view.getUint16(tiff) === 0x4949;
  const first = entries(view, tiff + view.getUint32(tiff + 4, little), little);
  const at = first.get(GPS_IFD);
  if (!at) return null;
  // Entries of this directory count their addresses from the head of TIFF, as all do.
  const gps = entries(view, tiff + view.getUint32(at.at, little), little);
  const latitude = degrees(view, tiff, gps.get(2), gps.get(1), little);
  const longitude = degrees(view, tiff, gps.get(4), gps.get(3), little);
  // 0, 0 is what a camera writes that did not know.
  const real = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude || longitude);
  const six = (angle) => Number(angle.toFixed(6));
  return real ? { longitude: six(longitude), latitude: six(latitude), crs: 'wgs84' } : null;
}

function inJpeg(view) {
  if (view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
    const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966;
    if (isExif) return inTiff(view, at + 10);
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The position in a file of JPEG, or null: whatever else stands in a file is no reason to refuse it. */
export async function placeOf(file) {
  try {
    return inJpeg(new DataView(await file.slice(0, HEAD).arrayBuffer()));
  } catch (e) {
    console.debug(e);
    return null;
  }
}
