// Turns a scene into nodes. Names from a file arrive here as text and stay text: there is no innerHTML, and an element or
// attribute that the table does not allow is refused.
import { tag as tagIzin, umum, nilai as nilaiIzin } from 'maya:izin';

/** A node: tag, attributes as name and value by turns, text, children. */
export type Simpul = [tag: string, atribut?: string[], teks?: string, anak?: Simpul[]];

const RUANG = { html: 'http://www.w3.org/1999/xhtml', svg: 'http://www.w3.org/2000/svg' };
const DALAM = 40;

const izinTag = new Map(Object.entries(tagIzin).map(([nama, [ruang, ...atribut]]) => [
  nama, { ruang: ruang === 'svg' ? RUANG.svg : RUANG.html, atribut: new Set([...umum, ...atribut]) }]));
const izinNilai = new Map(Object.entries(nilaiIzin).map(([nama, [pola, ...kata]]) => {
  if (pola) {
    const r = new RegExp(pola, 'u');
    return [nama, (s: string) => r.test(s)] as const;
  }
  return [nama, (s: string) => kata.includes(s)] as const;
}));

/** Makes one node with its attributes and text, without its children. */
export function satu(s: Simpul): Element {
  const izin = izinTag.get(s[0]);
  if (!izin) throw new Error('adegan: <' + s[0] + '>');
  const el = document.createElementNS(izin.ruang, s[0]);
  const a = s[1] ?? [];
  for (let i = 0; i + 1 < a.length; i += 2) {
    const nama = a[i]!, isi = a[i + 1]!;
    if (!izin.atribut.has(nama) || !izinNilai.get(nama)?.(isi)) throw new Error('adegan: ' + nama + '=' + isi);
    el.setAttribute(nama, isi);
  }
  if (s[2]) el.textContent = s[2];
  return el;
}

const antre: () => Promise<void> = typeof MessageChannel === 'undefined'
  ? () => new Promise((r) => setTimeout(r))
  : () => new Promise((r) => {
    const k = new MessageChannel();
    k.port1.onmessage = () => { k.port1.close(); r(); };
    k.port2.postMessage(0);
  });

/** Lets the page do something else. */
export function jeda(): Promise<void> {
  const s = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return s?.yield ? s.yield() : antre();
}

/** Makes a whole scene, in slices of a few milliseconds. Returns null when berhenti says so. */
export async function bangun(akar: Simpul, berhenti: () => boolean = () => false): Promise<Element | null> {
  const hasil = satu(akar);
  const tumpuk: [Element, Simpul[], number][] = [[hasil, akar[3] ?? [], 0]];
  let mulai = performance.now();
  let n = 0;
  while (tumpuk.length) {
    const atas = tumpuk[tumpuk.length - 1]!;
    const s = atas[1][atas[2]++];
    if (!s) {
      tumpuk.pop();
      continue;
    }
    const el = satu(s);
    atas[0].append(el);
    if (s[3]?.length) {
      if (tumpuk.length > DALAM) throw new Error('adegan: >' + DALAM);
      tumpuk.push([el, s[3], 0]);
    }
    if ((++n & 31) === 0 && performance.now() - mulai > 8) {
      await jeda();
      if (berhenti()) return null;
      mulai = performance.now();
    }
  }
  return hasil;
}

/** Makes a node of the widget itself: fixed tags, text only. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K, atribut: Record<string, string> = {}, ...anak: (Node | string)[]): HTMLElementTagNameMap[K] {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(atribut)) e.setAttribute(k, v);
  e.append(...anak);
  return e;
}
