package indikator_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/indikator"
	"github.com/dasbor-desa/dasbor/layanan"
)

// faseDatar are the phases that a section of a flat document fills, as bits.
var faseDatar = [...]uint8{
	0, 1 << apbdes.Rancangan, 1 << apbdes.Anggaran, 1 << apbdes.Perubahan, 1 << apbdes.Realisasi, 1<<apbdes.Rancangan | 1<<apbdes.Anggaran,
	1<<apbdes.Anggaran | 1<<apbdes.Perubahan, 1<<apbdes.Anggaran | 1<<apbdes.Realisasi, 1<<apbdes.Perubahan | 1<<apbdes.Realisasi,
	1<<apbdes.Rancangan | 1<<apbdes.Anggaran | 1<<apbdes.Perubahan | 1<<apbdes.Realisasi,
}

const batasUang = rupiah.Rupiah(1) << 50

func satuDari[E any](r *rand.Rand, d ...E) E { return d[r.IntN(len(d))] }

// posDatar makes a line; now and then one that is not simple.
func posDatar(r *rand.Rand, fase uint8, rekening string, jarang int) apbdes.Pos {
	var p apbdes.Pos
	if rekening != "" {
		p.Rekening = bagan.HarusRekening(rekening)
	}
	p.Sumber = bagan.UraiSumber(satuDari(r, "DDS", "ADD", "", "PAD, DDS"))
	p.Uraian = satuDari(r, "", "ATK", "Bengkel las", "kok gk o", "Tunjangan", "bengko", "engkok")
	if r.IntN(jarang) == 0 {
		p.Sumber = bagan.UraiSumber("Hasil Bengkok")
	}
	if r.IntN(jarang) == 0 {
		p.Uraian = satuDari(r, "Tanah BENGKOK", "bengkok", "beng\u212Aok", "hasil bengkoknya")
	}
	nol := r.IntN(6) == 0
	for _, f := range apbdes.DaftarFase() {
		if fase>>f&1 == 0 || r.IntN(jarang) == 0 && r.IntN(2) == 0 {
			continue
		}
		n := rupiah.Rupiah(r.IntN(1_000_000_00))
		switch {
		case nol || r.IntN(8) == 0:
			n = 0
		case r.IntN(12) == 0:
			n = satuDari(r, 1, 2, batasUang-1)
		case r.IntN(12) == 0 && f != apbdes.Perubahan:
			n = satuDari(r, -1, -5_00, 1-batasUang)
		case r.IntN(jarang) == 0:
			n = satuDari(r, batasUang, -batasUang, -1)
		}
		p.Nilai.Isi(f, rupiah.Isi(n))
	}
	return p
}

// dokumenDatar makes a document whose lines stand in the section of their account.
func dokumenDatar(r *rand.Rand) *apbdes.Dokumen {
	jarang := satuDari(r, 12, 400)
	d := &apbdes.Dokumen{Tahun: 2024, Bagan: bagan.Permendagri20}
	masuk, keluar, biaya := satuDari(r, faseDatar[:]...), satuDari(r, faseDatar[:]...), satuDari(r, faseDatar[:]...)
	for range r.IntN(4) {
		d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: posDatar(r, masuk, satuDari(r, "4.1.1.01", "4.2.1.01", "4.2.3", "4.1", "4", "4.3.6"), jarang)})
	}
	kasar := r.IntN(3) == 0
	for range r.IntN(7) {
		b := apbdes.BarisBelanja{Pos: posDatar(r, keluar, satuDari(r, "5.1.1.01", "5.1.2", "5.2.1.03", "5.3.5.01", "5.3", "5.4.1.01"), jarang)}
		if kasar && r.IntN(3) == 0 {
			b.Rekening = satuDari(r, bagan.HarusRekening("5"), bagan.KodeRekening{})
		}
		b.Kegiatan = bagan.HarusKegiatan(satuDari(r, "1.1.01", "1.1.02", "1.1.04", "1.1.05", "1.1.06", "1.1.91", "1.1.98", "1.2.01", "1.3.01", "1.3.02", "1.3.05",
			"2.1.01", "2.1.95", "2.2.02", "2.2.95", "2.3.10", "2.4.01", "3.1.01", "3.4.91", "4.2.01", "5.1.00", "5.3.00"))
		if kasar && r.IntN(3) == 0 {
			b.Kegiatan = bagan.HarusKegiatan(satuDari(r, "1", "1.1", "1.3", "2", "2.1", "2.2", "2.4", "3", "4.2", "5"))
		}
		if r.IntN(jarang) == 0 {
			b.Kegiatan = bagan.KodeKegiatan{}
		}
		b.NamaKegiatan = satuDari(r, "", "Posyandu", "Tambahan Tunjangan", "PAUD", "Air bersih", "Lain")
		if r.IntN(jarang) == 0 {
			b.NamaKegiatan = satuDari(r, "Pengelolaan Bengkok", "Ganti BENGKOK desa")
		}
		d.Belanja = append(d.Belanja, b)
	}
	for range r.IntN(3) {
		d.Pembiayaan = append(d.Pembiayaan, apbdes.BarisPembiayaan{Pos: posDatar(r, biaya, satuDari(r, "6.1.1.01", "6.2.2.01", "6"), jarang)})
	}
	return d
}

func adaDatar(p *apbdes.Pos) (ada uint8) {
	for _, f := range apbdes.DaftarFase() {
		if p.Fase(f).Ada {
			ada |= 1 << f
		}
	}
	return ada
}

// sederhana says in other words which documents can be added up from their lines.
func sederhana(d *apbdes.Dokumen) bool {
	luar := func(p *apbdes.Pos) bool {
		for _, f := range apbdes.DaftarFase() {
			if n := p.Fase(f).Nilai; n >= batasUang || n <= -batasUang {
				return true
			}
		}
		return false
	}
	for i := range d.Pendapatan {
		if p := &d.Pendapatan[i].Pos; luar(p) || adaDatar(p) != adaDatar(&d.Pendapatan[0].Pos) {
			return false
		}
	}
	for i := range d.Belanja {
		b := &d.Belanja[i]
		nama := strings.ToLower(b.NamaKegiatan + "|" + b.Uraian + "|" + b.Sumber.String())
		if luar(&b.Pos) || adaDatar(&b.Pos) != adaDatar(&d.Belanja[0].Pos) || b.Kegiatan.Kosong() || strings.Contains(nama, "bengkok") || b.Perubahan.Nilai < 0 {
			return false
		}
	}
	return true
}

// totalDatar adds up the lines one by one.
func totalDatar(p *indikator.PenjumlahDesa, d *apbdes.Dokumen) (t indikator.TotalDesa, ada bool) {
	p.Mulai()
	tambah := func(b *apbdes.BarisBelanja, q *apbdes.Pos) {
		r := p.EfekRekening(q.Rekening)
		datar := indikator.BarisDatar{Rekening: &r, Uraian: q.Uraian, Sumber: q.Sumber.String(), Nilai: new([apbdes.Realisasi + 1]rupiah.Rupiah), Ada: adaDatar(q)}
		for _, f := range apbdes.DaftarFase() {
			datar.Nilai[f] = -batasUang // of no meaning where there is no amount
			if o := q.Fase(f); o.Ada {
				datar.Nilai[f] = o.Nilai
			}
		}
		if b != nil {
			k := p.EfekKegiatan(b.Kegiatan)
			datar.Kegiatan, datar.NamaKegiatan = &k, b.NamaKegiatan
		}
		p.Tambah(&datar)
	}
	for i := range d.Pendapatan {
		tambah(nil, &d.Pendapatan[i].Pos)
	}
	for i := range d.Belanja {
		tambah(&d.Belanja[i], &d.Belanja[i].Pos)
	}
	for i := range d.Pembiayaan {
		tambah(nil, &d.Pembiayaan[i].Pos)
	}
	ada = p.Total(&t)
	return t, ada
}

// Lines added up one by one give what the composed document gives, for every document that is simple, and for no other.
func TestSifatPenjumlahDesa(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 2026))
	p := indikator.PenjumlahUntuk(layanan.PetaBawaan())
	cepat := 0
	for range 1200 {
		d := dokumenDatar(r)
		nyata, ada := totalDatar(p, d)
		require.Equal(t, sederhana(d), ada, "%+v", d)
		if !ada {
			continue
		}
		cepat++
		ingin, err := indikator.HitungTotal(indikator.Masukan{Dokumen: d})
		require.NoError(t, err)
		ingin.Tahun = 0
		require.Equal(t, ingin, nyata, "%+v", d)
	}
	assert.Greater(t, cepat, 500)
	assert.Less(t, cepat, 1100)
}

// Text that has to be looked at closer may name bengkok.
func TestTepiBengkok(t *testing.T) {
	p := indikator.PenjumlahUntuk(layanan.PetaBawaan())
	for teks, mau := range map[string]bool{
		"": true, "bengkok": false, "BENGKOK": false, "BengKok": false, "xbengkok": false, "bengkokx": false, "xxbengkokxx": false, "bengko": true, "engkok": true,
		"beng\u212Aok": false, "kkkkkkkkk": true, "gkgkgkgkgk": true, "okokokoko": true, "aabbccdd": true, "tanah kas": true, "be ng kok": true, "bengkuk": true,
		"benckok": true, "kegkokbengkok": false, "bengkik bengkok": false,
	} {
		for i := range 3 {
			b := apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan("1.1.01"), Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(1)}}}
			d := &apbdes.Dokumen{Belanja: []apbdes.BarisBelanja{b}}
			switch i {
			case 0:
				d.Belanja[0].NamaKegiatan = teks
			case 1:
				d.Belanja[0].Uraian = teks
			default:
				d.Belanja[0].Sumber = bagan.UraiSumber(teks)
			}
			_, ada := totalDatar(p, d)
			assert.Equal(t, mau, ada, "%d %q", i, teks)
		}
	}
}

// More lines than cannot overflow are left to the document.
func TestTepiBarisDatar(t *testing.T) {
	p := indikator.PenjumlahUntuk(layanan.PetaBawaan())
	d := &apbdes.Dokumen{Bagan: bagan.Permendagri20}
	for range 4096 {
		d.Belanja = append(d.Belanja, apbdes.BarisBelanja{Kegiatan: bagan.HarusKegiatan("2.1.01"), Pos: apbdes.Pos{Nilai: apbdes.Nilai{Anggaran: rupiah.Isi(batasUang - 1)}}})
	}
	nyata, ada := totalDatar(p, d)
	require.True(t, ada)
	assert.Equal(t, rupiah.Isi(4096*(batasUang-1)), nyata.Fase[apbdes.Anggaran-1].Cari(indikator.UkuranBelanja))
	d.Belanja = append(d.Belanja, d.Belanja[0])
	_, ada = totalDatar(p, d)
	assert.False(t, ada)
}
