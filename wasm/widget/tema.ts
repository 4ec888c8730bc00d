// Which colours the widget has: those its attribute names, or those of the page around it.
import { dasar } from 'maya:gaya';
import { nilai } from './atribut';
import { saluran } from './saluran';

const lembar = new Map<string, CSSStyleSheet>();

/** The style sheet of a text, the same for every widget of the page. */
function sehelai(teks: string): CSSStyleSheet {
  let s = lembar.get(teks);
  if (!s) {
    s = new CSSStyleSheet();
    s.replaceSync(teks);
    lembar.set(teks, s);
  }
  return s;
}

/** Gives a shadow root the sheets it needs now. Colours and rules of the scenes are there once the core has brought them. */
export function aturTema(tuan: HTMLElement, akar: ShadowRoot): void {
  const tema = nilai(tuan, 'tema'), { adegan, terang, gelap } = saluran().gaya;
  const malam = tema === 'gelap' || tema !== 'terang' && tuan.isConnected && halamanGelap(tuan);
  // First the sheet that takes everything off the host, its scheme too.
  const s = [dasar, terang || ':host{color-scheme:light}', malam ? '@media not print{' + (gelap || ':host{color-scheme:dark}') + '}' : '', adegan].filter(Boolean).map(sehelai);
  // Setting them restyles everything, even if they are the same.
  if (s.length !== akar.adoptedStyleSheets.length || s.some((x, i) => x !== akar.adoptedStyleSheets[i])) akar.adoptedStyleSheets = s;
}

/** Red, green and blue up to 255, and opacity up to 1. What CSS does not write as rgb(), such as oklch(), is painted and looked at. */
function unsur(warna: string): number[] {
  if (/^rgb/.test(warna)) return warna.match(/[\d.]+/g)!.map(Number);
  const k = document.createElement('canvas').getContext('2d')!;
  k.fillStyle = warna;
  k.fillRect(0, 0, 1, 1);
  return Array.from(k.getImageData(0, 0, 1, 1).data, (n, i) => i < 3 ? n : n / 255);
}

/** Whether the page behind an element is dark: what it paints, or else the scheme that it uses there. */
function halamanGelap(e: Element): boolean {
  const atas = (x: Element): Element | null => x.parentElement ?? (x.getRootNode() as ShadowRoot).host ?? null;
  let skema: string | undefined;
  for (let x = atas(e); x; x = atas(x)) {
    const { backgroundColor, colorScheme } = getComputedStyle(x), [m, h, b, pekat = 1] = unsur(backgroundColor);
    if (pekat > 0.5) return 0.2126 * m! + 0.7152 * h! + 0.0722 * b! < 110;
    skema ??= colorScheme;
  }
  // An element that names no scheme has that of the page, which a meta element may name.
  if (skema === 'normal') skema = document.querySelector<HTMLMetaElement>('meta[name=color-scheme i]')?.content;
  return /dark/i.test(skema!) && (!/light/i.test(skema!) || matchMedia('(prefers-color-scheme:dark)').matches);
}
