package contoh

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
)

// penyusun makes one budget. Amounts are whole rupiah until they become lines.
type penyusun struct {
	benih     uint64
	nomor     int
	desa      *desa
	tahun     int
	silpaLalu int64
	silpa     int64 // what this year leaves over
	pagu      int64 // income of the fund in work

	a     *acak
	baris []baris
}

// baris is a line of spending in the making.
type baris struct {
	kegiatan, nama, rekening, sumber string
	tetap                            bool // spent in full
	semula, perubahan, realisasi     int64
}

// silang is one account of income or financing in the three phases.
type silang struct{ semula, perubahan, realisasi int64 }

const ribu = 1000

func (p *penyusun) terakhir() bool { return p.tahun == TahunAwal+BanyakTahun-1 }

// penduduk grows by about one percent a year.
func (p *penyusun) penduduk() int {
	n := p.desa.penduduk
	for range p.tahun - TahunAwal {
		n += n / 100
	}
	return int(n)
}

func (p *penyusun) susun() *apbdes.Dokumen {
	p.a = acakUntuk(p.benih, p.nomor, p.tahun)
	d := &apbdes.Dokumen{Tahun: p.tahun, Bagan: bagan.Permendagri20, PerubahanKe: 1, Asal: apbdes.Asal{Format: "contoh"}}
	silpa := silang{p.silpaLalu * p.a.antara(80, 110) / 100 / ribu * ribu, p.silpaLalu, p.silpaLalu}
	modal := p.a.antara(20, 40) * 1000 * ribu
	masuk, keluar := silpa.realisasi, modal
	for _, s := range daftarSumber {
		n := p.pendapatan(s)
		masuk += n.realisasi
		if n.semula > 0 {
			d.Pendapatan = append(d.Pendapatan, apbdes.BarisPendapatan{Pos: p.pos(rekeningPendapatan(s), s, n)})
		}
		p.pagu = n.semula
		if s == "DDS" { // the balance and the capital of the BUM Desa are money of this fund
			n.semula += silpa.semula - modal
			n.perubahan += silpa.perubahan - modal
		}
		p.belanjakan(s, n)
	}
	for i := range p.baris {
		keluar += p.baris[i].realisasi
		d.Belanja = append(d.Belanja, p.belanja(&p.baris[i]))
	}
	d.Pembiayaan = []apbdes.BarisPembiayaan{
		{Pos: p.pos("6.1.1.01", "DDS", silpa)},
		{Pos: p.pos("6.2.2.01", "DDS", silang{modal, modal, modal})},
	}
	p.silpa = masuk - keluar
	if !p.tanpaRealisasi() {
		d.SampaiTanggal = tanggalAkhir(p.tahun)
	}
	return d
}

func tanggalAkhir(tahun int) string { return string(angka(tahun)) + "-12-31" }

func angka(n int) []byte {
	return []byte{'0' + byte(n/1000%10), '0' + byte(n/100%10), '0' + byte(n/10%10), '0' + byte(n%10)} //nolint:gosec // digits
}

func (p *penyusun) tanpaRealisasi() bool { return p.terakhir() && p.nomor == desaTanpaRealisasi }

// pendapatan is the income of one fund: transfers come as planned, the rest does not quite.
func (p *penyusun) pendapatan(sumber string) silang {
	n := p.desa.uang[sumber] * ribu
	for range p.tahun - TahunAwal {
		n += n * p.a.antara(-10, 40) / 1000
	}
	n = n / (100 * ribu) * (100 * ribu)
	s := silang{n, n, n}
	switch sumber {
	case "PAD", "PBH", "DLL":
		s.perubahan = n * p.a.antara(97, 108) / 100 / ribu * ribu
		s.realisasi = s.perubahan * p.a.antara(940, 1060) / 1000
	case "ADD":
		s.realisasi = n
	}
	return s
}

// belanjakan spends the money of one fund. The change goes into the kegiatan that takes what is left.
func (p *penyusun) belanjakan(sumber string, uang silang) {
	awal := len(p.baris)
	if sumber == "ADD" {
		p.aparatur()
	}
	sisa := uang.semula
	for i := awal; i < len(p.baris); i++ {
		sisa -= p.baris[i].semula
	}
	bebas := sisa
	var akhir *resep
	for i := range daftarResep {
		r := &daftarResep[i]
		switch {
		case r.sumber != sumber || p.tiada(r):
		case r.bobot == 0:
			akhir = r
		default:
			n := bebas * r.bobot / 1000 * p.desa.bobot[r.jenis] / 100 * p.a.antara(92, 108) / 100 / ribu * ribu
			if b := batasDanaDesa(r.kegiatan); b > 0 {
				n = min(n, p.pagu*b/1000/ribu*ribu)
			}
			p.bagi(r, n)
			sisa -= n
		}
	}
	if akhir == nil || uang.semula <= 0 {
		return
	}
	terakhir := p.bagi(akhir, sisa)
	p.geser(awal, len(p.baris))
	p.baris[terakhir].perubahan += uang.perubahan - uang.semula
	p.realisasikan(p.baris[awal:])
}

// batasDanaDesa keeps operations and BLT below their limits of 3 and 15 percent, in thousandths; 0 for other kegiatan.
func batasDanaDesa(kegiatan string) int64 {
	switch kegiatan {
	case "1.1.08":
		return 26
	case "5.3.00":
		return 145
	default:
		return 0
	}
}

// tiada reports whether the village leaves a kegiatan out: the planted zeros.
func (p *penyusun) tiada(r *resep) bool {
	return p.terakhir() && (p.nomor == desaTanpaPendidikan && r.jenis == jenisPendidikan || p.nomor == desaTanpaAdminduk && r.jenis == jenisAdminduk)
}

// bagi divides the money of a kegiatan between its accounts and returns the line with the largest share.
func (p *penyusun) bagi(r *resep, uang int64) (terbesar int) {
	var semua int64
	for _, b := range r.isi {
		semua += b.bobot
	}
	sisa := uang
	terbesar = len(p.baris)
	for i, b := range r.isi {
		n := uang * b.bobot / semua / ribu * ribu
		if i == len(r.isi)-1 {
			n = sisa
		}
		sisa -= n
		kegiatan := r.kegiatan
		if p.terakhir() && p.nomor == desaSalahKode && kegiatan == kodeSeharusnya {
			kegiatan = kodeSalah
		}
		p.baris = append(p.baris, baris{
			kegiatan: kegiatan, nama: namaKegiatan(r.kegiatan), rekening: b.rekening, sumber: r.sumber, semula: n, perubahan: n,
			tetap: batasDanaDesa(r.kegiatan) > 0,
		})
		if b.bobot > r.isi[terbesar-len(p.baris)+1+i].bobot {
			terbesar = len(p.baris) - 1
		}
	}
	return terbesar
}

// geser moves a little money from one line to another of the same fund, as changes do.
func (p *penyusun) geser(awal, akhir int) {
	for range 3 {
		dari := p.a.antara(int64(awal), int64(akhir-1))
		ke := p.a.antara(int64(awal), int64(akhir-1))
		n := p.baris[dari].semula * p.a.antara(20, 80) / 1000 / ribu * ribu
		if p.baris[dari].tetap || p.baris[ke].tetap {
			continue
		}
		p.baris[dari].perubahan -= n
		p.baris[ke].perubahan += n
	}
}

// realisasikan spends the plan: what officials and poor families are due in full, the rest nearly.
func (p *penyusun) realisasikan(d []baris) {
	for i := range d {
		b := &d[i]
		b.realisasi = b.perubahan
		if !b.tetap {
			b.realisasi = b.perubahan * min(1000, p.desa.serapan+p.a.antara(-60, 45)) / 1000 / 500 * 500
		}
	}
}

// aparatur is what officials and the council are paid, at rates a little above the least of PP 11/2019.
func (p *penyusun) aparatur() {
	n := p.desa.perangkat
	naik := int64(p.tahun-TahunAwal) * 25
	kades, perangkat := (3600+2*naik)*ribu, (2750+naik)*ribu
	for _, b := range []struct {
		kegiatan, rekening string
		uang               int64
	}{
		{"1.1.01", "5.1.1.01", 12 * kades},
		{"1.1.01", "5.1.1.02", 12 * 500 * ribu},
		{"1.1.02", "5.1.2.01", 12 * n * perangkat},
		{"1.1.02", "5.1.2.02", 12 * n * 250 * ribu},
		{"1.1.03", "5.1.3.01", 12 * kades * 4 / 100},
		{"1.1.03", "5.1.3.02", 12 * n * perangkat * 4 / 100},
		{"1.1.03", "5.1.3.04", 12 * n * 15 * ribu},
		{"1.1.05", "5.1.4.01", 12 * 7 * 500 * ribu},
	} {
		p.baris = append(p.baris, baris{
			kegiatan: b.kegiatan, nama: namaKegiatan(b.kegiatan), rekening: b.rekening, sumber: "ADD", semula: b.uang, perubahan: b.uang, tetap: true,
		})
	}
}

// namaKegiatan is the short name where the chart has one.
func namaKegiatan(kode string) string {
	k, _ := bagan.CariKegiatan(bagan.HarusKegiatan(kode))
	return k.Nama
}

func (p *penyusun) belanja(b *baris) apbdes.BarisBelanja {
	return apbdes.BarisBelanja{
		Kegiatan: bagan.HarusKegiatan(b.kegiatan), NamaKegiatan: b.nama,
		Pos: p.pos(b.rekening, b.sumber, silang{b.semula, b.perubahan, b.realisasi}),
	}
}

func (p *penyusun) pos(rekening, sumber string, n silang) apbdes.Pos {
	k := bagan.HarusRekening(rekening)
	r, _ := bagan.CariRekening(k)
	h := apbdes.Pos{Rekening: k, Uraian: r.Nama, Sumber: bagan.UraiSumber(sumber)}
	h.Isi(apbdes.Anggaran, rupiah.Isi(rupiah.Rupiah(n.semula)*rupiah.Satu))
	h.Isi(apbdes.Perubahan, rupiah.Isi(rupiah.Rupiah(n.perubahan)*rupiah.Satu))
	if !p.tanpaRealisasi() {
		h.Isi(apbdes.Realisasi, rupiah.Isi(rupiah.Rupiah(n.realisasi)*rupiah.Satu))
	}
	return h
}
