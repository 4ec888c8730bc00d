// Paints a picture onto a canvas and makes a PNG of it. The nodes come with their attributes in place of classes (op ekspor, jenis
// wa). No <img> and no blob address is needed, so it works under any Content-Security-Policy.
import type { Simpul } from './bangun';

// The layout leaves room for these; wider families come last.
const HURUF = "Helvetica, Arial, Roboto, 'Noto Sans', 'Segoe UI', system-ui, sans-serif";
type Konteks = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Atribut = Record<string, string>;

const atribut = (s: Simpul): Atribut => {
  const a: Atribut = {}, d = s[1] ?? [];
  for (let i = 0; i + 1 < d.length; i += 2) a[d[i]!] = d[i + 1]!;
  return a;
};

function bentuk(tag: string, a: Atribut): Path2D | undefined {
  const n = (k: string) => +(a[k] ?? 0);
  if (tag === 'path') return new Path2D(a.d);
  const p = new Path2D();
  if (tag === 'rect') {
    const w = n('width'), h = n('height');
    p.roundRect(n('x'), n('y'), w, h, Math.min(n('rx'), w / 2, h / 2));
  } else if (tag === 'circle') p.arc(n('cx'), n('cy'), n('r'), 0, 7);
  else if (tag === 'line') {
    p.moveTo(n('x1'), n('y1'));
    p.lineTo(n('x2'), n('y2'));
  } else return;
  return p;
}

function lukis(c: Konteks, s: Simpul): void {
  const a = atribut(s);
  c.save();
  const [x, y, skala] = (a.transform ?? '').match(/-?[\d.]+/g) ?? [];
  if (y) c.translate(+x!, +y);
  if (skala) c.scale(+skala, +skala);
  const isi = a.fill ?? '#000';
  c.fillStyle = isi;
  const p = bentuk(s[0], a);
  if (p) {
    if (isi !== 'none' && s[0] !== 'line') c.fill(p);
    if (a.stroke) {
      c.strokeStyle = a.stroke;
      c.lineWidth = +(a['stroke-width'] ?? 1);
      c.lineCap = (a['stroke-linecap'] ?? 'butt') as CanvasLineCap;
      c.lineJoin = (a['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
      c.setLineDash((a['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number));
      c.globalAlpha = +(a['stroke-opacity'] ?? 1);
      c.stroke(p);
    }
  } else if (s[2]) {
    c.font = (a['font-weight'] ?? 400) + ' ' + (a['font-size'] ?? 16) + 'px ' + HURUF;
    c.textAlign = a['text-anchor'] === 'middle' ? 'center' : a['text-anchor'] === 'end' ? 'right' : 'left';
    c.fillText(s[2], +(a.x ?? 0), +(a.y ?? 0));
  }
  for (const anak of s[3] ?? []) lukis(c, anak);
  c.restore();
}

/** A chunk of a PNG: length, name, data, CRC-32. */
function potongan(nama: string, isi: Uint8Array): Uint8Array {
  const b = new Uint8Array(isi.length + 12), v = new DataView(b.buffer);
  v.setUint32(0, isi.length);
  for (let i = 0; i < 4; i++) b[4 + i] = nama.charCodeAt(i);
  b.set(isi, 8);
  let crc = -1;
  for (let i = 4; i < isi.length + 8; i++) {
    crc ^= b[i]!;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  v.setUint32(isi.length + 8, ~crc);
  return b;
}

/** A PNG of 256 colours: the most frequent ones, every other as the nearest of them. A third of what a browser writes. */
async function berpalet(d: ImageData): Promise<Blob> {
  const w = d.width, h = d.height, p = new Uint32Array(d.data.buffer), banyak = new Map<number, number>();
  for (const c of p) banyak.set(c, (banyak.get(c) ?? 0) + 1);
  const palet = [...banyak].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 256).map((x) => x[0]);
  const nomor = new Map(palet.map((c, i) => [c, i]));
  const beda = (a: number, b: number, g: number) => ((a >> g & 255) - (b >> g & 255)) ** 2;
  for (const c of banyak.keys()) {
    if (nomor.has(c)) continue;
    let dekat = 0, jauh = Infinity;
    palet.forEach((q, i) => {
      const j = beda(c, q, 0) + beda(c, q, 8) + beda(c, q, 16);
      if (j < jauh) [dekat, jauh] = [i, j];
    });
    nomor.set(c, dekat);
  }
  const baris = new Uint8Array((w + 1) * h);
  p.forEach((c, i) => { baris[i + (i / w | 0) + 1] = nomor.get(c)!; });
  const padat = await new Response(new Blob([baris]).stream().pipeThrough(new CompressionStream('deflate'))).arrayBuffer();
  const kepala = new Uint8Array(13), v = new DataView(kepala.buffer);
  v.setUint32(0, w);
  v.setUint32(4, h);
  kepala.set([8, 3], 8);
  return new Blob([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10), potongan('IHDR', kepala),
    potongan('PLTE', Uint8Array.from(palet.flatMap((c) => [c & 255, c >> 8 & 255, c >> 16 & 255]))),
    potongan('IDAT', new Uint8Array(padat)), potongan('IEND', new Uint8Array()),
  ] as BlobPart[], { type: 'image/png' });
}

/** Paints adegan, an svg node with a viewBox that covers its paper, and returns it as a PNG. */
export async function kePNG(adegan: Simpul): Promise<Blob> {
  const [, , w = 0, h = 0] = (atribut(adegan).viewBox ?? '').split(' ').map((n) => Math.round(+n));
  const k = typeof OffscreenCanvas !== 'undefined' ? new OffscreenCanvas(w, h) : Object.assign(document.createElement('canvas'), { width: w, height: h });
  const c = k.getContext('2d', { alpha: false, willReadFrequently: true }) as Konteks | null;
  if (!c) throw new Error('kanvas');
  lukis(c, adegan);
  return berpalet(c.getImageData(0, 0, w, h));
}
