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
  const s = [terang || ':host{color-scheme:light}', malam ? '@media not print{' + (gelap || ':host{color-scheme:dark}') + '}' : '', adegan, dasar].filter(Boolean).map(sehelai);
  // Setting them restyles everything, even if they are the same.
  if (s.length !== akar.adoptedStyleSheets.length || s.some((x, i) => x !== akar.adoptedStyleSheets[i])) akar.adoptedStyleSheets = s;
}

/** Whether the page behind an element is dark: what it paints, or what it says with color-scheme. */
function halamanGelap(e: Element): boolean {
  const atas = (x: Element): Element | null => x.parentElement ?? (x.getRootNode() as ShadowRoot).host ?? null;
  for (let x = atas(e); x; x = atas(x)) {
    const w = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[,/ ]+([\d.]+))?\)$/.exec(getComputedStyle(x).backgroundColor);
    if (w && Number(w[4] ?? 1) > 0.5) return 0.2126 * Number(w[1]) + 0.7152 * Number(w[2]) + 0.0722 * Number(w[3]) < 110;
  }
  const s = getComputedStyle(document.documentElement).colorScheme;
  return s.includes('dark') && (!s.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches);
}
