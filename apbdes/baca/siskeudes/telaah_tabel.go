package siskeudes

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// tabelBerkas is one table of an export whose rows are shown one after the other. Make it with [telaah.tabelDari]. Different tables may
// be shown by different goroutines.
type tabelBerkas struct {
	telaah      *telaah
	nama        string
	t           *tabel // nil for a file that holds nothing
	nomorKepala int
	ganda       bool // the export has the table already
	bersama     bool // its rows belong to no single village
	lebar       int
	lepas       func(TakDipakai)
	catat       pencatat
	temuan      temuan.Daftar

	sebab     [banyakSebab]int // rows that were decided about
	angka     []buktiKolom
	tanggal   pengenalTanggal
	uangMuka  bool
	transaksi bool
	sel       int // cells that are kept
}

type buktiKolom struct {
	kolom kolom
	bukti pembukti
}

// tabelDari begins a table with its header, on row nomor of its file. A nil header stands for a file that holds nothing. ganda says that
// the export has had a table of that name: nobody can say whether this one repeats it, so its rows are not used. lepas is given every
// row that belongs to no village and is not used; it may be nil.
func (t *telaah) tabelDari(j jenisTabel, jalur string, kepala []string, nomor int, ganda bool, lepas func(TakDipakai)) *tabelBerkas {
	b := &tabelBerkas{telaah: t, nomorKepala: nomor, ganda: ganda, lepas: lepas, catat: pencatat{berkas: t.o.Berkas}}
	if b.nama = j.nama(); kepala == nil {
		return b
	}
	b.t = kepalaTabel(j, t.o.Berkas, jalur, kepala, nomor, &b.catat)
	b.lebar = b.t.lebarWajib()
	switch j {
	case taPemda, refDesa, refKecamatan, refKegiatan, refRek4:
		b.bersama = true
	}
	for _, daftar := range [...][]kolom{kolomUang(), kolomJumlah()} {
		for _, k := range daftar {
			if b.t.punya(k) {
				b.angka = append(b.angka, buktiKolom{kolom: k})
			}
		}
	}
	return b
}

// dipakai reports whether the rows of the table are used at all.
func (b *tabelBerkas) dipakai() bool { return b.t.bisa() && !b.ganda }

// punyaTanggal reports whether the dates of the table are asked for.
func (b *tabelBerkas) punyaTanggal() bool {
	return b.dipakai() && b.t.punya(tanggal)
}

// tambahTemuan adds findings about the text of the table.
func (b *tabelBerkas) tambahTemuan(d temuan.Daftar) {
	for _, f := range d {
		f.Letak.Lembar = b.nama
		b.temuan.Tambah(f)
	}
}

// tambahKosong counts rows without any content.
func (b *tabelBerkas) tambahKosong(n int) {
	if b.t != nil {
		b.t.kosong += n
	}
}

// tambah shows the next row. If it reports true, the row belongs to a village, rows of which have the same number in every table: it
// must be put away as it is for [telaah.bacaDesa]. rusak is the damage of a row of a database, nil for none. The error is a
// [*lembar.MelewatiBatas] where the tables that all villages share are too large. The cells may be used again by the caller.
func (b *tabelBerkas) tambah(r *lembar.Baris, rusak error) (desa uint32, ya bool, err error) {
	t := b.t
	t.takDisimpan++
	if rusak != nil {
		b.catat.lembar = t.jenis.nama()
		b.catat.di(0, 0, r.Nomor)
		b.catat.Tambah(&aturanBarisRusak, r.Nomor, 0, sebabRusak(rusak))
	}
	s := b.putuskan(r, rusak)
	if t.letak[tanggal] >= 0 {
		b.tanggal.Tambah(strings.TrimSpace(r.Kolom(t.letak[tanggal]).Teks))
	}
	if s != belumDiputuskan {
		b.buang(r, s)
		return 0, false, nil
	}
	b.buktikan(r)
	if b.bersama {
		return 0, false, b.simpan(r)
	}
	return b.telaah.desaKunci(lepasTitik(r.Kolom(t.letak[kdDesa]).Teks)), true, nil
}

// putuskan decides about a row that belongs to no village.
func (b *tabelBerkas) putuskan(r *lembar.Baris, rusak error) Sebab {
	switch {
	case b.t.letakKurang():
		return KolomKurang
	case !b.t.pas(r, b.lebar, &b.catat):
		return KolomBergeser
	case b.ganda:
		return TabelGanda
	case rusak != nil:
		return BarisRusak
	default:
		return belumDiputuskan
	}
}

func (b *tabelBerkas) buang(r *lembar.Baris, s Sebab) {
	b.sebab[s]++
	if b.lepas == nil {
		return
	}
	m := make([]string, len(r.Sel))
	for i := range m {
		m[i] = strings.Clone(r.Sel[i].Teks)
	}
	b.lepas(TakDipakai{Letak: temuan.Letak{Berkas: b.t.berkas, Lembar: b.t.jenis.nama(), Baris: r.Nomor}, Sebab: s, Mentah: m})
}

// buktikan takes what the row says about the whole export.
func (b *tabelBerkas) buktikan(r *lembar.Baris) {
	t := b.t
	for i := range b.angka {
		k := &b.angka[i]
		if s := r.Kolom(t.letak[k.kolom]); membuktikan(s) {
			k.bukti.lihat(urutan{int(t.jenis), int(k.kolom), r.Nomor}, s.Teks)
		}
	}
	switch t.jenis {
	case taTBPRinci, taSPPRinci, taSPJRinci, taMutasi, taJurnalRinci:
		b.transaksi = true
	case taSPP:
		b.uangMuka = b.uangMuka || strings.EqualFold(strings.TrimSpace(r.Kolom(t.letak[jenisSPP]).Teks), "UM")
	}
}

// simpan keeps a row of a table that all villages share.
func (b *tabelBerkas) simpan(r *lembar.Baris) error {
	t := b.t
	if b.sel += len(r.Sel); b.sel > b.telaah.o.Batas.Tabel.Sel {
		return &lembar.MelewatiBatas{Apa: lembar.BatasSel, Batas: int64(b.telaah.o.Batas.Tabel.Sel), Nyata: int64(b.sel), Baris: r.Nomor}
	}
	sel := make([]lembar.Sel, len(r.Sel))
	for i, s := range r.Sel {
		sel[i] = lembar.Sel{Teks: strings.Clone(s.Teks), Angka: s.Angka}
	}
	t.baris = append(t.baris, lembar.Baris{Nomor: r.Nomor, Sel: sel})
	t.status = append(t.status, belumDiputuskan)
	t.takDisimpan-- // it is in baris
	return nil
}

// hitung closes the account of the table.
func (b *tabelBerkas) hitung() TabelTerjumlah {
	t := b.t
	if b.bersama {
		b.sebab[dipakai] += len(t.baris)
	}
	h := TabelTerjumlah{Nama: t.jenis.nama(), Berkas: t.jalur, Baris: t.banyak(), Kosong: t.kosong, Dipakai: b.sebab[dipakai]}
	for s, n := range b.sebab {
		if Sebab(s) != dipakai && n > 0 { //nolint:gosec // below banyakSebab
			h.TakDipakai = append(h.TakDipakai, SebabTerjumlah{Sebab(s), n}) //nolint:gosec // below banyakSebab
		}
	}
	return h
}
