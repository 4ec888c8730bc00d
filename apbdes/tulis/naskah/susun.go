package naskah

import (
	"cmp"
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// Susun lays a document out. The error is [ErrJenis], or [rupiah.ErrLuapan] where a sum does not fit.
func Susun(d *apbdes.Dokumen, j Jenis, o Opsi) (*Naskah, error) {
	if j.String() == "" {
		return nil, ErrJenis
	}
	r, err := apbdes.Ringkas(d)
	if err != nil {
		return nil, err
	}
	n := &Naskah{Jenis: j, Bagan: generasi(d), Desa: d.Desa, Tahun: d.Tahun, Kertas: o.Kertas, TandaTangan: o.TandaTangan}
	n.Contoh = o.Contoh || !d.Desa.Kode.Kosong() && !d.Desa.Kode.AdaProvinsi()
	n.Keluaran = j == Penjabaran && n.Bagan != bagan.Permendagri113
	n.Kolom = daftarKolom(d, r, j, o.Fase)
	n.isiJudul(d, &o)
	p := penyusun{n: n, opsi: &o, rinci: j == Penjabaran}
	p.dokumen(d, r)
	if p.err != nil {
		return nil, p.err
	}
	for i := range n.Baris {
		if err := n.isiSelisih(&n.Baris[i]); err != nil {
			return nil, err
		}
	}
	n.Catatan = catatan(d, r, n, &o)
	return n, nil
}

// isiSelisih fills the columns that are differences.
func (n *Naskah) isiSelisih(b *Baris) error {
	for i, k := range n.Kolom {
		if k.Jenis != Selisih || !b.Nilai[k.A].Ada || !b.Nilai[k.B].Ada {
			continue
		}
		s, err := rupiah.Selisih(b.Nilai[k.A].Nilai, b.Nilai[k.B].Nilai)
		if err != nil {
			return err
		}
		b.Nilai[i] = rupiah.Isi(s)
	}
	return nil
}

// sebutan are the names of the closing rows in one generation of the form.
type sebutan struct {
	akun                 [3]string // codes of income, spending, financing
	surplus, neto, silpa string
	arah                 string // closing row of each direction of financing, "" where the form has none
}

func sebutanDari(g bagan.Generasi) sebutan {
	if g == bagan.Permendagri113 {
		return sebutan{akun: [3]string{"1", "2", "3"}, surplus: "SURPLUS / DEFISIT", neto: "PEMBIAYAAN NETO", silpa: "SILPA TAHUN BERJALAN", arah: "JUMLAH (RP)"}
	}
	return sebutan{
		akun: [3]string{"4", "5", "6"}, surplus: "SURPLUS / (DEFISIT)", neto: "SELISIH PEMBIAYAAN",
		silpa: "SISA LEBIH PEMBIAYAAN ANGGARAN (SiLPA) TAHUN BERJALAN",
	}
}

// dokumen appends all rows.
func (p *penyusun) dokumen(d *apbdes.Dokumen, r *apbdes.Ringkasan) {
	s := sebutanDari(p.n.Bagan)
	dalam := bagan.Jenis
	if p.rinci {
		dalam = bagan.Rincian
	}
	var masuk, belanja, biaya pohon
	for i := range d.Pendapatan {
		b := &d.Pendapatan[i].Pos
		masuk.tambah(jalurRekening(bagan.KodeKegiatan{}, b.Rekening, dalam), posUrut{Pos: b, urutan: i}, "")
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		belanja.tambah(jalurBelanja(b, dalam), posUrut{&b.Pos, i, b.Sisa}, strings.TrimSpace(b.NamaKegiatan))
	}
	for i := range d.Pembiayaan {
		b := &d.Pembiayaan[i].Pos
		biaya.tambah(jalurRekening(bagan.KodeKegiatan{}, b.Rekening, dalam), posUrut{Pos: b, urutan: i}, "")
	}
	jp := p.bagian(&masuk, s.akun[0], "PENDAPATAN", "JUMLAH PENDAPATAN", func(j apbdes.Jumlah) rupiah.Opsional { return j.Pendapatan }, r)
	jb := p.bagian(&belanja, s.akun[1], "BELANJA", "JUMLAH BELANJA", func(j apbdes.Jumlah) rupiah.Opsional { return j.Belanja }, r)
	surplus := p.penutup(s.surplus, true, Rumus{Tambah: []int{jp}, Kurang: []int{jb}},
		func(j apbdes.Jumlah) rupiah.Opsional { return j.SurplusDefisit }, r)
	neto := p.pembiayaan(&biaya, s, r)
	p.penutup(s.silpa, true, Rumus{Tambah: []int{surplus, neto}}, func(j apbdes.Jumlah) rupiah.Opsional { return j.Silpa }, r)
}

// bagian appends a section with its heading and closing row, and returns the index of the latter.
func (p *penyusun) bagian(t *pohon, akun, judul, tutup string, nilai func(apbdes.Jumlah) rupiah.Opsional, r *apbdes.Ringkasan) int {
	atas := p.akar(t, akun, judul, "")
	return p.penutup(tutup, false, Rumus{Tambah: atas}, nilai, r)
}

// akar appends the heading of a section and its rows, and returns the indices of the outermost. Where tutup is not empty, each code
// among them gets a closing row of that name, which repeats its sum.
func (p *penyusun) akar(t *pohon, akun, judul, tutup string) []int {
	t.akar.urutkan()
	kode, _ := bagan.UraiRekening(akun, p.n.Bagan) // one digit is an account in both charts
	p.tambah(Baris{Jenis: Kepala, Rekening: kode, Uraian: judul})
	var atas []int
	for _, a := range t.akar.anak {
		i := p.simpul(a, 1)
		atas = append(atas, i)
		if tutup != "" {
			p.tambah(Baris{Jenis: Jumlah, Tingkat: 1, Uraian: tutup, Nilai: slices.Clone(p.n.Baris[i].Nilai), Rumus: Rumus{Tambah: []int{i}}})
		}
	}
	return append(atas, p.posLepas(&t.akar, 1)...)
}

// penutup appends a closing row with the totals of the document. Where a total is known it is what rumus gives: a section that is cut off has
// none, and financing that the document does not have is Rp0 without rows to add.
func (p *penyusun) penutup(nama string, saldo bool, rumus Rumus, nilai func(apbdes.Jumlah) rupiah.Opsional, r *apbdes.Ringkasan) int {
	b := Baris{Jenis: Jumlah, Uraian: nama, Saldo: saldo, Rumus: rumus, Nilai: make([]rupiah.Opsional, len(p.n.Kolom))}
	for i, k := range p.n.Kolom {
		if k.Jenis == Uang {
			b.Nilai[i] = nilai(r.Jumlah(k.Fase))
		}
	}
	return p.tambah(b)
}

// pembiayaan appends the section of financing and returns the index of its net row.
func (p *penyusun) pembiayaan(t *pohon, s sebutan, r *apbdes.Ringkasan) int {
	atas := p.akar(t, s.akun[2], "PEMBIAYAAN", s.arah)
	var rumus Rumus
	for _, i := range atas {
		if p.n.Baris[i].Rekening.Golongan() == bagan.PengeluaranPembiayaan {
			rumus.Kurang = append(rumus.Kurang, i)
		} else {
			rumus.Tambah = append(rumus.Tambah, i)
		}
	}
	return p.penutup(s.neto, true, rumus, func(j apbdes.Jumlah) rupiah.Opsional { return j.PembiayaanNeto }, r)
}

// generasi returns the chart of a document, by its codes where it names none.
func generasi(d *apbdes.Dokumen) bagan.Generasi {
	g := d.Bagan
	for i := range d.Pendapatan {
		g = cmp.Or(g, d.Pendapatan[i].Rekening.Generasi())
	}
	for i := range d.Belanja {
		g = cmp.Or(g, d.Belanja[i].Kegiatan.Generasi(), d.Belanja[i].Rekening.Generasi())
	}
	for i := range d.Pembiayaan {
		g = cmp.Or(g, d.Pembiayaan[i].Rekening.Generasi())
	}
	return cmp.Or(g, bagan.Permendagri20)
}
