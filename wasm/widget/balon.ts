// The note beside a cell of the table. The panel says the same and more, so it is hidden from screen readers.
import { bangunUtuh, el } from './bangun';
import { opsi } from './lukis';
import type { Adegan, Wadah } from './wadah';

const untuk = new WeakMap<Wadah, Element>();
const jam = new WeakMap<Wadah, ReturnType<typeof setTimeout>>();

export function tampilBalon(w: Wadah, target: EventTarget | null): void {
  const t = target instanceof Element ? target.closest<HTMLElement>('.sel[data-aksi]') : null;
  if (t && t === untuk.get(w)) return;
  tutupBalon(w);
  if (!t || w.lebar < 480) return;
  untuk.set(w, t);
  jam.set(w, setTimeout(() => void isiBalon(w, t), 120));
}

async function isiBalon(w: Wadah, t: HTMLElement): Promise<void> {
  const o = opsi(w), { balon, bungkus } = w.rangka;
  try {
    const h = await w.minta<{ adegan: Adegan }>({
      op: 'rincian', papan: o.papan, adegan: { ...o.adegan, indeks: Number(t.dataset['desa']), layanan: t.dataset['layanan'] }, rincian: { singkat: true } });
    const isi = bangunUtuh(h.adegan.akar);
    if (untuk.get(w) !== t) return;
    balon.replaceChildren(isi, el('div', { class: 'enter' }, w.t('enter')));
  } catch { return; }
  balon.hidden = false;
  const b = bungkus.getBoundingClientRect(), k = t.getBoundingClientRect(), u = balon.getBoundingClientRect();
  const x = Math.max(6, Math.min(k.right - b.left - 30, b.width - u.width - 6));
  const y = k.bottom + u.height + 12 < innerHeight ? k.bottom + 6 : k.top - u.height - 6;
  balon.style.setProperty('left', x + 'px');
  balon.style.setProperty('top', y - b.top + 'px');
}

export function tutupBalon(w: Wadah): void {
  clearTimeout(jam.get(w));
  untuk.delete(w);
  w.rangka.balon.hidden = true;
}
