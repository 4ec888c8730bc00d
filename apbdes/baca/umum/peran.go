package umum

import (
	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// beriPeran tells the composer about every row what the nesting of the file says: parent, line or heading. Rows with codes of their
// own are left to the composer, except where rows without a code hang below them.
func (p *penempat) beriPeran(daftar []*baris) {
	jumlah := p.jumlahAnak(daftar)
	p.saringNarasi(daftar, jumlah)
	for _, r := range daftar {
		if r.ragu != "" && !r.ditolak {
			p.catat.Tambah(&aturanTakPasti, r.Letak.Baris, 0, temuan.Isi("nama", r.nama), temuan.Isi("tempat", r.ragu))
		}
		switch {
		case r.Peran != susun.Otomatis || r.total || r.ditolak:
		case r.KodeKegiatan == "" && r.KodeRekening == "":
		case r.berkode:
			if r.anakNama > 0 && r.anakNama == r.anak {
				r.Peran = susun.Induk
			}
		case r.anak == 0:
			p.peranTanpaAnak(r)
		case r.pasti:
			r.Peran = susun.Induk
		default:
			// Its place is that of the level above, which it is not the total of.
			r.Peran = susun.Judul
			p.bandingkanAnak(r, jumlah[r])
		}
	}
}

// peranTanpaAnak decides about a row without rows below it.
func (p *penempat) peranTanpaAnak(r *baris) {
	switch {
	case !r.uang && !r.pasti:
		r.Peran = susun.Judul
	case !r.kg.Kosong():
		r.Peran = susun.Daun
	case r.tingkat == barisKegiatan || r.tingkat == barisBidang || r.tingkat == barisSubBidang:
		r.Peran = susun.Daun // spending whose place is not known is a line all the same
	}
}

// jumlahAnak adds the rows below each row that has some.
func (p *penempat) jumlahAnak(daftar []*baris) map[*baris]*[apbdes.Realisasi + 1]rupiah.Penjumlah {
	jumlah := make(map[*baris]*[apbdes.Realisasi + 1]rupiah.Penjumlah)
	for _, r := range daftar {
		if r.induk == nil {
			continue
		}
		j := jumlah[r.induk]
		if j == nil {
			j = new([apbdes.Realisasi + 1]rupiah.Penjumlah)
			jumlah[r.induk] = j
		}
		for _, f := range apbdes.DaftarFase() {
			j[f].TambahOpsional(r.nilai.Fase(f))
		}
	}
	return jumlah
}

// bandingkanAnak reports a row that differs from the rows below it, where no printed total of the document can say so.
func (p *penempat) bandingkanAnak(r *baris, j *[apbdes.Realisasi + 1]rupiah.Penjumlah) {
	for _, f := range apbdes.DaftarFase() {
		cetak := r.nilai.Fase(f)
		hitung, err := j[f].Opsional()
		if err != nil || !cetak.Ada || hitung == cetak {
			continue
		}
		p.catat.Tambah(&aturanRincianBeda, r.Letak.Baris, r.Nilai[f].Kolom, temuan.Isi("nama", r.nama), temuan.Isi("tercetak", cetak.Nilai), temuan.Isi("hitung", hitung.Nilai))
	}
}

// saringNarasi refuses amounts out of sentences that exceed the row they stand under: they cannot be its parts, and which other row
// they are part of nobody says.
func (p *penempat) saringNarasi(daftar []*baris, jumlah map[*baris]*[apbdes.Realisasi + 1]rupiah.Penjumlah) {
	for _, r := range daftar {
		if !r.narasi || r.induk == nil {
			continue
		}
		j := jumlah[r.induk]
		hitung, err := j[apbdes.Anggaran].Hasil()
		cetak := r.induk.nilai.Anggaran
		if err == nil && (!cetak.Ada || hitung <= cetak.Nilai) {
			continue
		}
		r.ditolak = true
		if r.induk.anak--; r.induk.anak == 0 {
			p.catat.Tambah(&aturanTafsir, r.induk.Letak.Baris, 0, temuan.Dwi("apa",
				"rincian dalam kalimat berjumlah "+hitung.TeksIndonesia()+", lebih dari "+r.induk.nama+" "+cetak.Nilai.TeksIndonesia()+"; rincian itu tidak dijumlah",
				"the details in sentences add up to "+hitung.TeksInggris()+", more than "+r.induk.nama+" "+cetak.Nilai.TeksInggris()+"; they are not added"))
		}
	}
}

// maksArah bounds the search of [penempat.arahkan]: each row doubles it.
const maksArah = 10

// arahkan settles the direction of financing rows that only a word tells, by the printed balance: exactly one choice of signs has to
// give it. Without a printed balance, or where more than one choice does, the words stand.
func (p *penempat) arahkan(c *konteks) {
	if len(c.netoTercetak) != 1 || !c.netoTercetak[0].nilai.Anggaran.Ada {
		return
	}
	neto := c.netoTercetak[0].nilai.Anggaran.Nilai
	ragu, pasti := c.arahRagu()
	if len(ragu) == 0 || len(ragu) > maksArah {
		return
	}
	tanda, ada := cariTanda(ragu, pasti, neto)
	if !ada {
		return
	}
	for i, r := range ragu {
		g := penerimaan
		if tanda>>i&1 == 1 {
			g = pengeluaran
		}
		if kode := p.akun(g); kode != r.KodeRekening {
			r.KodeRekening = kode
			r.rk, _ = bagan.UraiRekening(kode, p.g)
			p.catat.Tambah(&aturanTafsir, r.Letak.Baris, 0, temuan.Dwi("apa",
				"\""+r.nama+"\" dibaca sebagai "+g.nama()+" karena hanya begitu pembiayaan neto tercetak "+neto.TeksIndonesia()+" terpenuhi",
				"\""+r.nama+"\" is read as "+g.nama()+" because only so the printed balance of financing "+neto.TeksInggris()+" comes out"))
		}
	}
}

// arahRagu returns the rows whose direction is in doubt, and the balance of the others.
func (c *konteks) arahRagu() (ragu []*baris, pasti rupiah.Penjumlah) {
	for _, r := range c.uang {
		n := r.nilai.Anggaran
		switch {
		case !n.Ada || r.total || r.anak > 0:
		case r.arah:
			ragu = append(ragu, r)
		case r.rk.Golongan() == bagan.PenerimaanPembiayaan:
			pasti.Tambah(n.Nilai)
		default:
			pasti.Tambah(-n.Nilai)
		}
	}
	return ragu, pasti
}

// cariTanda looks for the only choice of signs, a bit for each row that is an expenditure, that gives the balance.
func cariTanda(ragu []*baris, pasti rupiah.Penjumlah, neto rupiah.Rupiah) (tanda int, ada bool) {
	cocok := 0
	for coba := range 1 << len(ragu) {
		s := pasti
		for i, r := range ragu {
			if coba>>i&1 == 1 {
				s.Tambah(-r.nilai.Anggaran.Nilai)
			} else {
				s.Tambah(r.nilai.Anggaran.Nilai)
			}
		}
		if n, err := s.Hasil(); err == nil && n == neto {
			tanda = coba
			cocok++
		}
	}
	return tanda, cocok == 1
}

func (g bagian) nama() string {
	return [...]string{tanpaBagian: "", pendapatan: "pendapatan", belanja: "belanja", pembiayaan: "pembiayaan",
		penerimaan: "penerimaan pembiayaan", pengeluaran: "pengeluaran pembiayaan", abaikan: "abaikan"}[g]
}

// netokan makes the printed balance of financing a line where the document says nothing else about financing.
func (p *penempat) netokan(c *konteks) {
	if c.adaPembiayaan || len(c.netoTercetak) == 0 {
		return
	}
	r := c.netoTercetak[0]
	if r.anak > 0 || r.nilai.Anggaran.Nilai == 0 && r.nilai.Perubahan.Nilai == 0 && r.nilai.Realisasi.Nilai == 0 && r.nilai.Rancangan.Nilai == 0 {
		return // a balance of Rp0 says nothing that a document without financing does not say
	}
	r.Sasaran, r.total, r.Peran = 0, false, susun.Daun
	r.KodeRekening, r.Uraian = p.akun(pembiayaan), r.nama
	p.catat.Tambah(&aturanTafsir, r.Letak.Baris, 0, temuan.Dwi("apa",
		"hanya pembiayaan neto yang disebut, penerimaan dan pengeluarannya tidak diketahui; tandanya diambil apa adanya",
		"only the balance of financing is given, its receipts and expenditure are not known; its sign is taken as it is"))
}
