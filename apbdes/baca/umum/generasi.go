package umum

import (
	"slices"

	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
)

// generasi proves the generation of the codes. A column may hold kegiatan alone, whose heads 1 to 3 are accounts in the chart of
// 113/2014; then the spelling decides ("1.1.01" is no account there), and after that the names: "Dana Desa" at 1.2.1 is income.
func generasi(daftar []*baris) bagan.Generasi {
	g := buktiKode(daftar)
	if g != bagan.Permendagri113 {
		return bagan.Permendagri20
	}
	gagal, suara := 0, 0
	for _, r := range daftar {
		if r.kode == "" || r.Peran == susun.Judul {
			continue
		}
		lama, errLama := bagan.UraiSel(r.kode, bagan.Permendagri113)
		baru, errBaru := bagan.UraiSel(r.kode, bagan.Permendagri20)
		switch {
		case errLama != nil && errBaru == nil:
			gagal++
		case errLama == nil && errBaru != nil:
			gagal--
		case errLama == nil:
			suara += suaraNama(r.nama, lama, baru)
		}
	}
	if gagal > 0 || gagal == 0 && suara < 0 {
		return bagan.Permendagri20
	}
	return bagan.Permendagri113
}

// buktiKode proves the generation from the codes alone. Where the columns tell the axes apart only accounts are asked, if there are any.
func buktiKode(daftar []*baris) bagan.Generasi {
	adaRekening := slices.ContainsFunc(daftar, func(r *baris) bool { return r.kodeRek != "" })
	g, _ := bagan.KenaliGenerasi(func(yield func(string) bool) {
		for _, r := range daftar {
			kode := r.kode
			if r.sumbu && adaRekening {
				kode = r.kodeRek
			}
			if kode != "" && r.Peran != susun.Judul && !yield(kode) {
				return
			}
		}
	})
	return g
}

// suaraNama is 1 where the name speaks for the old chart, -1 for the new one, 0 for none.
func suaraNama(nama string, lama, baru bagan.Sel) int {
	rekening := func(g bagian) bool { return cariRekening(nama, g).pasti || kenaliBagian(nama) == g }
	switch lama.Rekening.Golongan() {
	case bagan.Pendapatan:
		if rekening(pendapatan) {
			return 1
		}
	case bagan.PenerimaanPembiayaan, bagan.PengeluaranPembiayaan, bagan.Pembiayaan:
		if rekening(pembiayaan) {
			return 1
		}
	case bagan.Belanja:
		if kenaliBagian(nama) == belanja {
			return 1
		}
	}
	if b, ok := bagan.Pasti(bagan.CariNamaBidang(nama, bagan.Permendagri20)); ok {
		switch b.Kode {
		case baru.Kegiatan:
			return -1
		case bagan.KodeKegiatan{}:
		default:
			if lama.Kegiatan.Bidang() == b.Kode.Bidang() {
				return 1
			}
		}
	}
	if b, ok := bagan.Pasti(bagan.CariNamaSubBidang(nama)); ok && b.Kode == baru.Kegiatan {
		return -1
	}
	if b, ok := bagan.Pasti(bagan.CariNamaKegiatan(nama)); ok && b.Kode == baru.Kegiatan {
		return -1
	}
	return 0
}
