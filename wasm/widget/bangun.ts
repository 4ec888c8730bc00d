// Turns a scene into nodes. Names from a file arrive here as text and stay text: there is no innerHTML, and an element or
// attribute that the table does not allow is refused.
import { html, nilai as nilaiIzin, svg, umum } from 'maya:izin';

/** A node: tag, attributes as name and value by turns, text, children. */
export type Simpul = [tag: string, atribut?: string[], teks?: string, anak?: Simpul[]];

const DALAM = 40;
const SEKALIGUS = 60;

type Sah = (s: string) => boolean;

/** What a scene may hold. Made when the first one is there. */
function buatIzin() {
  const nilai = new Map<string, Sah>();
  for (const [nama, bentuk] of nilaiIzin) {
    const r = typeof bentuk === 'string' && new RegExp(bentuk, 'u');
    for (const n of nama.split(' ')) nilai.set(n, r ? (s) => r.test(s) : (s) => bentuk.includes(s));
  }
  const izin = new Map<string, { ruang: string; atribut: Map<string, Sah | undefined> }>();
  for (const [ruang, daftar] of [['1999/xhtml', html], ['2000/svg', svg]] as const) {
    for (const t of daftar.split(';')) {
      const [nama, ...a] = t.split(' ');
      izin.set(nama!, { ruang: 'http://www.w3.org/' + ruang, atribut: new Map([...umum.split(' '), ...a].map((n) => [n, nilai.get(n)])) });
    }
  }
  return izin;
}
let semuaIzin: ReturnType<typeof buatIzin> | undefined;

/** Makes one node with its attributes and text, without its children. */
export function satu(s: Simpul): Element {
  const izin = (semuaIzin ??= buatIzin()).get(s[0]);
  if (!izin) throw new Error('adegan: <' + s[0] + '>');
  const el = document.createElementNS(izin.ruang, s[0]);
  const a = s[1] ?? [];
  for (let i = 0; i + 1 < a.length; i += 2) {
    const nama = a[i]!, isi = a[i + 1]!;
    if (!izin.atribut.get(nama)?.(isi)) throw new Error('adegan: ' + nama + '=' + isi);
    el.setAttribute(nama, isi);
  }
  if (s[2]) el.textContent = s[2];
  return el;
}

/** Lets the page do something else. In a tab that nobody sees a timer would wait for a second. */
export function jeda(): Promise<void> {
  const s = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return s?.yield ? s.yield() : new Promise((r) => { if (document.hidden) r(); else setTimeout(r); });
}

/** Waits for the next frame, or not at all where none comes. Returns when it began. */
async function bingkai(): Promise<number> {
  if (document.hidden) await jeda();
  else await new Promise((r) => { requestAnimationFrame(r); setTimeout(r, 200); });
  return performance.now();
}

/**
 * Fills a node of the page with the children of its scene, a little in each frame. How much is measured with what the frame then takes
 * to style, lay out and paint it. Returns false when berhenti says so.
 */
export async function bangun(akar: Element, s: Simpul, berhenti: () => boolean): Promise<boolean> {
  let jatah = 0.5, mulai = await bingkai();
  for (const _ of isi(akar, s)) {
    if (performance.now() - mulai < jatah) continue;
    await jeda();
    const lama = performance.now() - mulai;
    jatah = lama > 22 ? Math.max(jatah / 2, 1) : lama < 12 ? Math.min(jatah * 1.4, 8) : jatah;
    mulai = await bingkai();
    if (berhenti()) return false;
  }
  await jeda();
  return !berhenti();
}

/** Makes a whole scene that is not in the page yet. */
export function bangunUtuh(s: Simpul, dalam = 0): Element {
  if (dalam > DALAM) throw new Error('adegan: >' + DALAM);
  const e = satu(s);
  for (const a of s[3] ?? []) e.append(bangunUtuh(a, dalam + 1));
  return e;
}

const banyak = (s: Simpul): number => (s[3] ?? []).reduce((n, a) => n + banyak(a), 1);

/** Makes the nodes below a node piece by piece. A small part comes whole, so that nothing in it moves; a large one before its parts. */
function* isi(akar: Element, s: Simpul, dalam = 0): Generator<void> {
  for (const a of s[3] ?? []) {
    const utuh = dalam > DALAM || banyak(a) <= SEKALIGUS;
    const e = utuh ? bangunUtuh(a, dalam) : satu(a);
    akar.append(e);
    yield;
    if (!utuh) yield* isi(e, a, dalam + 1);
  }
}

/** Makes a node of the widget itself: fixed tags, text only. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, atribut: Record<string, string> = {}, ...anak: (Node | string)[]): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(atribut)) e.setAttribute(k, v);
  e.append(...anak);
  return e;
}
