package siskeudes

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/internal/arus"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// telaah reads an export of any size village by village (menelaah: to study), for a caller that puts its rows away and brings back those
// of one village at a time. It does so with the code that reads a whole export, and so says the same about it.
//
// All rows of all tables are shown first ([tabelBerkas.tambah]): what belongs to the export as a whole must be known before the first
// amount is read. Then [telaah.selesai] settles it, [telaah.bacaDesa] reads villages, and [telaah.gabung] and [telaah.tutup] add up the
// account.
type telaah struct {
	o        Opsi
	berkas   []*tabelBerkas
	lain     []string
	p        *pembaca // holds what belongs to the whole export, and no rows of villages
	kumpulan pencatat // findings of collecting, as those of a pengumpul
	temuan   temuan.Daftar

	ragu  bool     // the amounts prove no style
	sisa  pembukti // amounts that cannot be read by themselves, where ragu
	gaya  rupiah.TataTulis
	susun pencatat // findings of the composer
	hasil Ringkasan
}

// Ringkasan is what became of an export that was read village by village: the sums of what [Hasil] has of the whole.
type Ringkasan struct {
	Desa    int // parts that were read: nearly always villages
	Dokumen int
	// Temuan are the findings of the ordinary reader, with its limit on how many of a code are listed.
	Temuan temuan.Daftar
	// BarisData, Kosong, Judul and Gagal count rows as [susun.Hasil] does.
	BarisData, Kosong, Judul, Gagal int
	// Tabel accounts for the rows of every table used, in the order of [Hasil.Tabel].
	Tabel     []TabelTerjumlah
	TabelLain []string
}

// TabelTerjumlah accounts for one table: Dipakai and the numbers in TakDipakai add up to Baris.
type TabelTerjumlah struct {
	Nama, Berkas           string
	Baris, Kosong, Dipakai int
	TakDipakai             []SebabTerjumlah // in the order of the reasons
}

// SebabTerjumlah counts the rows that were not used for a reason.
type SebabTerjumlah struct {
	Sebab  Sebab
	Banyak int
}

// telaahDari makes a telaah for one export in one of the formats of this package. The error is [ErrSampai].
func telaahDari(o Opsi, format string) (*telaah, error) {
	if err := o.periksa(); err != nil {
		return nil, err
	}
	o.Format = format
	o.Batas = o.Batas.Lengkap()
	t := &telaah{o: o}
	t.kumpulan.berkas, t.susun.berkas = o.Berkas, o.Berkas
	return t, nil
}

// selesai settles what belongs to the whole export. daftar are its tables in the order of their files, with those that hold nothing, and
// lain the names of those that are not needed. If it reports true, the style of the numbers depends on more than the numbers:
// all villages must be read once with [telaah.bacaDesa], be given to [telaah.tambahRagu] and not to gabung, and then be read again.
func (t *telaah) selesai(daftar []*tabelBerkas, lain []string) (ragu bool) {
	t.berkas, t.lain = daftar, lain
	t.p = pembacaBaru(&t.o)
	var transaksi, uangMuka bool
	for i, b := range daftar {
		t.temuan.Tambah(b.temuan...)
		if b.t == nil {
			continue
		}
		b.t.laporKurang(b.t.banyak(), b.nomorKepala, &b.catat)
		if pertama := t.p.tabel[b.t.jenis]; pertama == nil {
			t.p.tabel[b.t.jenis] = b.t
		} else {
			b.catat.laporGanda(pertama, b.t)
		}
		t.kumpulan.gabungSemua(&b.catat, i)
		transaksi = transaksi || b.transaksi
		uangMuka = uangMuka || b.uangMuka
	}
	p := t.p
	t.tetapkanAngka()
	p.bacaAcuanBersama()
	for _, b := range daftar {
		if b.punyaTanggal() {
			p.tanggal[b.t.jenis] = b.tanggal.Hasil(b.t)
			if t.o.Tanggal != BuktikanTanggal {
				p.tanggal[b.t.jenis] = buktiTanggal{tabel: b.t, tata: t.o.Tanggal, isi: true}
			}
		}
	}
	p.pinjamSemua()
	p.tentukanBagian(transaksi, uangMuka)
	return t.ragu
}

// tetapkanAngka puts the proofs of all columns together.
func (t *telaah) tetapkanAngka() {
	if g := t.o.TataTulis; g != 0 {
		t.p.angka = gayaAngka{uang: g, jumlah: g}
	} else {
		bukti := func(daftar []kolom) rupiah.Bukti {
			var semua pembukti
			for _, b := range t.berkas {
				if !b.dipakai() {
					continue
				}
				for i := range b.angka {
					if slices.Contains(daftar, b.angka[i].kolom) {
						semua.gabung(&b.angka[i].bukti)
					}
				}
			}
			return semua.hasil()
		}
		t.p.tetapkanAngka(bukti(kolomUang()), func() rupiah.Bukti { return bukti(kolomJumlah()) })
	}
	t.gaya = t.p.angka.uang
	t.ragu = t.gaya == 0
}

// tambahRagu takes what a village says about a style that the amounts do not prove. It must not be called by several goroutines at once.
func (t *telaah) tambahRagu(d *desaDibaca) { t.sisa.gabung(&d.sisa) }

// selesaiRagu ends the first reading of all villages where there are two.
func (t *telaah) selesaiRagu() {
	b := t.sisa.hasil()
	t.gaya = b.TataTulis
	letak := temuan.Letak{Berkas: t.o.Berkas}
	switch b.Keadaan {
	case rupiah.Ganda:
		t.laporSusun(susun.AturanAngkaGanda.Temukan("", letak, temuan.Isi("contoh", b.Contoh)))
	case rupiah.Campur:
		t.laporSusun(susun.AturanAngkaCampur.Temukan("", letak, temuan.Isi("contoh", b.Contoh), temuan.Isi("lawan", b.Lawan)))
	}
}

func (t *telaah) laporSusun(f temuan.Temuan) {
	t.susun.gabung(f.Kode, 1, []tercatat{{urutan{-1}, f}})
}

// gabung adds a village to the account. It must not be called by several goroutines at once.
func (t *telaah) gabung(d *desaDibaca) {
	h := &t.hasil
	h.Desa++
	h.Dokumen += len(d.Hasil.Dokumen)
	h.BarisData += d.Hasil.BarisData
	h.Kosong += d.Hasil.Kosong
	h.Judul += len(d.Hasil.Judul)
	h.Gagal += len(d.Hasil.Gagal)
	for i, b := range t.berkas {
		for s, n := range d.sebab[i] {
			b.sebab[s] += n
		}
	}
	t.p.catat.gabungSemua(&d.catat, -1)
	t.susun.gabungSemua(&d.susun, -1)
	t.gabungDesa(d)
}

// gabungDesa takes what is said once about villages together.
func (t *telaah) gabungDesa(d *desaDibaca) {
	r := &t.p.rangkai
	if d.rangkai.banyak > 0 && (r.banyak == 0 || d.rangkai.urutan.banding(r.urutan) < 0) {
		r.contoh, r.urutan = d.rangkai.contoh, d.rangkai.urutan
	}
	r.banyak += d.rangkai.banyak
	for _, k := range d.tanpaPemda {
		i := slices.IndexFunc(t.p.tanpaPemda, func(l tanpaPemda) bool { return l.tahun == k.tahun })
		switch {
		case i < 0:
			t.p.tanpaPemda = append(t.p.tanpaPemda, k)
		case k.urutan.banding(t.p.tanpaPemda[i].urutan) < 0:
			t.p.tanpaPemda[i] = k
		}
	}
}

// tutup returns the account of everything. It must be called once, after the last village.
func (t *telaah) tutup() *Ringkasan {
	p, h := t.p, &t.hasil
	slices.SortFunc(p.tanpaPemda, func(a, b tanpaPemda) int { return a.urutan.banding(b.urutan) })
	p.laporDesa()
	p.laporTanpaAnggaran()
	semua := t.temuan
	semua.Tambah(t.kumpulan.Hasil(arus.AturanSelebihnya())...)
	semua.Tambah(p.catat.Hasil(arus.AturanSelebihnya())...)
	if h.Dokumen == 0 {
		t.laporSusun(susun.AturanKosong.Temukan("", temuan.Letak{Berkas: t.o.Berkas}))
	}
	semua.Tambah(t.susun.Hasil(&susun.AturanSelebihnya)...)
	h.Temuan = semua.Terurut()
	var ganda []TabelTerjumlah
	for _, a := range p.tabel {
		for _, b := range t.berkas {
			if a != nil && b.t == a {
				h.Tabel = append(h.Tabel, b.hitung())
			}
		}
	}
	for _, b := range t.berkas {
		if b.t != nil && p.tabel[b.t.jenis] != b.t {
			ganda = append(ganda, b.hitung())
		}
	}
	h.Tabel = append(h.Tabel, ganda...)
	h.TabelLain = t.lain
	return h
}

// tabelUrut lists the numbers of the tables, as selesai was given them, in the order in which the documents of an export come up in them.
func (t *telaah) tabelUrut() []int {
	var d []int
	for i, b := range t.berkas {
		if b.dipakai() && !b.bersama {
			d = append(d, i)
		}
	}
	depan := func(i int) int {
		j := t.berkas[i].t.jenis
		if !slices.Contains(daftarUang(), j) {
			return 1000 + int(j)
		}
		return peringkat(j)
	}
	slices.SortStableFunc(d, func(a, b int) int { return depan(a) - depan(b) })
	return d
}

// desaKunci numbers villages so that rows which may go to one document have the same number: by the last six digits of the code, which
// are all of it in Siskeudes. At most seven million numbers exist.
func (t *telaah) desaKunci(kode string) uint32 {
	if kode == "" && !t.o.Desa.Kode.Kosong() {
		kode = t.o.Desa.Kode.String()
	}
	var n, banyak, satuan uint32 = 0, 0, 1
	for i := len(kode) - 1; i >= 0 && banyak < 6; i-- {
		if c := kode[i]; c >= '0' && c <= '9' {
			n += uint32(c-'0') * satuan
			satuan *= 10
			banyak++
		}
	}
	return n*8 + banyak
}
