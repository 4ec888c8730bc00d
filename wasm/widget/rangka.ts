// The nodes of the widget around the scene, and who listens to them.
import { klik, ubah } from './aksi';
import { tampilBalon, tutupBalon } from './balon';
import { el } from './bangun';
import { tombolTekan } from './papantik';
import { kembaliFokus } from './panel';
import { dengarUnggah, terimaBerkas } from './unggah';
import type { Wadah } from './wadah';

export interface Rangka {
  bungkus: HTMLElement;
  isi: HTMLElement;
  tunggu: HTMLElement;
  tahun: HTMLElement;
  status: HTMLElement;
  balon: HTMLElement;
  panel: HTMLDialogElement;
  masukan: HTMLInputElement;
  cadangan: HTMLSlotElement;
  kosong: HTMLSlotElement;
}

export function buatRangka(w: Wadah): Rangka {
  const slot = (name: string) => el('slot', { name });
  const judul = slot('judul');
  const r: Rangka = {
    isi: el('div', { class: 'isi' }), tunggu: el('div', { class: 'tunggu', hidden: '' }), tahun: el('form', { class: 'tunggu', hidden: '' }),
    status: el('div', { class: 'sr', role: 'status' }), balon: el('div', { class: 'balon dasbor', part: 'balon', hidden: '', 'aria-hidden': 'true' }),
    panel: el('dialog', { class: 'panel' }), cadangan: el('slot'), kosong: slot('kosong'),
    masukan: el('input', { type: 'file', multiple: '', hidden: '', accept: '.csv,.tsv,.txt,.xlsx,.json,.zip,.mde,.mdb,.accdb,.sql' }),
    bungkus: el('div', { class: 'bungkus' }),
  };
  const { bungkus, isi, balon, panel, masukan } = r;
  bungkus.append(el('div', { class: 'topi' }, slot('logo'), judul, slot('alat')), r.cadangan, r.kosong, r.tahun, isi, r.tunggu, slot('kaki'), balon, r.status, masukan, panel);
  w.akar.append(bungkus);
  // A heading of the page takes the place of ours.
  judul.addEventListener('slotchange', () => bungkus.classList.toggle('berjudul', judul.assignedNodes().length > 0));
  r.kosong.addEventListener('slotchange', () => w.aturKeadaan());
  masukan.addEventListener('change', () => { terimaBerkas(w, masukan.files); masukan.value = ''; });
  bungkus.addEventListener('click', (e) => klik(w, e));
  bungkus.addEventListener('change', (e) => ubah(w, e));
  bungkus.addEventListener('keydown', (e) => tombolTekan(w, e));
  isi.addEventListener('focusin', (e) => tampilBalon(w, e.target));
  isi.addEventListener('focusout', () => tutupBalon(w));
  isi.addEventListener('pointerover', (e) => { if (e.pointerType === 'mouse') tampilBalon(w, e.target); });
  isi.addEventListener('pointerleave', () => tutupBalon(w));
  panel.addEventListener('close', () => kembaliFokus(w));
  panel.addEventListener('click', (e) => { if (e.target === panel) panel.close(); });
  dengarUnggah(w);
  return r;
}
