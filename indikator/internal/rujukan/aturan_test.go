package rujukan

import (
	"math/big"
	"slices"
	"strings"
)

// aturanTanpaRujukan are the rules that the reference does not compute, with the reason. They are checked by the cases of
// apbdes/aturan.
var aturanTanpaRujukan = map[string]string{
	"APBDES-STR-02": "looks a code up in the chart; no figure",
	"APBDES-STR-03": "looks a code up in the chart; no figure",
	"APBDES-STR-06": "goes by the official name of the kegiatan",
	"APBDES-STR-09": "looks a code up in the chart; no figure",
	"APBDES-STR-29": "random documents do not mix the charts",
	"APBDES-STR-32": "compares names",
	"APBDES-STR-35": "looks a code up in the chart; no figure",
	"APBDES-STR-37": "compared by the errors of the sums: a document whose sums may overflow is compared without rules",
	"APBDES-STR-38": "random documents are checked without a limit on findings",
	"APBDES-STR-40": "looks a code up in the chart; no figure",
	"APBDES-DOK-07": "random documents have no number of the Perdes",
	"APBDES-DOK-08": "random documents have no file name",
}

// tanpaTingkat are the rules of which only code and place are compared, because their level rests on hints about the cause.
var tanpaTingkat = map[string]bool{"APBDES-KSB-01": true, "APBDES-KSB-03": true, "APBDES-KSB-04": true, "APBDES-KSB-05": true}

// isiTemuan puts the findings of all rules with a reference into h.
func (d *dok) isiTemuan(h hasil) {
	d.aturanDokumen(h)
	d.aturanFase(h)
	d.aturanPembiayaan(h)
	d.aturanTercetak(h)
	d.aturanSilpa(h)
	d.aturanPendapatan(h)
	d.aturanTanggal(h)
	d.aturanTerbit(h)
	d.aturanKabupaten(h)
	if d.tahun >= 2026 {
		d.temuan(h, "BLJ-05", "catatan", "/tahun")
	}
	d.lebihRealisasi(h)
	if !d.lama {
		d.aturanSumbu(h)
		d.aturanRasio(h)
		d.aturanSiltap(h)
		d.aturanDanaDesa(h)
		d.sumberCukup(h)
	}
	d.aturanUlang(h)
	d.aturanTumpang(h)
	rapikanTemuan(h)
}

// adaUang: an amount other than Rp0 in some phase.
func adaUang(b *baris) bool {
	for _, r := range b.nilai {
		if r.Sign() != 0 {
			return true
		}
	}
	return false
}

func golonganRekening(d *dok, r string) string {
	akun := map[string]string{"4": pendapatan, "5": belanja, "6": pembiayaan}
	if d.lama {
		akun = map[string]string{"1": pendapatan, "2": belanja, "3": pembiayaan}
	}
	return akun[pangkas(r, 1)]
}

// aturanDokumen are STR-01, STR-15 and STR-21 to STR-28.
func (d *dok) aturanDokumen(h hasil) {
	hampa := true
	for _, f := range semuaFase {
		hampa = hampa && !d.adaFase(f)
	}
	if hampa {
		d.temuan(h, "STR-22", "peringatan", "")
	}
	for _, b := range semuaBagian {
		if d.terpotong[b] {
			d.temuan(h, "STR-24", "catatan", "/tidak_lengkap/"+b)
		}
		if b != pembiayaan && len(d.bagian[b]) == 0 && !d.terpotong[b] && d.adaBaris() {
			d.temuan(h, "STR-23", "peringatan", "/"+b)
		}
		for i, l := range d.bagian[b] {
			if l.rekening != "" && golonganRekening(d, l.rekening) != b {
				d.temuan(h, "STR-01", "galat", jalurBaris(b, i))
			}
		}
	}
	utuh := !d.terpotong[pendapatan] && !d.terpotong[belanja] && !d.terpotong[pembiayaan]
	if utuh && len(d.bagian[pembiayaan]) == 0 && len(d.bagian[pendapatan]) > 0 && len(d.bagian[belanja]) > 0 {
		d.temuan(h, "STR-21", "catatan", "/pembiayaan")
	}
	if d.luar > 0 {
		d.temuan(h, "STR-15", "catatan", "/luar_apbdes/0")
	}
	if d.gagal > 0 {
		d.temuan(h, "STR-25", "peringatan", "/gagal/0")
	}
	if d.tahun == 0 {
		d.temuan(h, "STR-26", "catatan", "/tahun")
	} else if d.tahun < 2015 || d.tahun > 2100 {
		d.temuan(h, "STR-26", "peringatan", "/tahun")
	}
	if d.desa == "" {
		d.temuan(h, "STR-27", "catatan", "/desa/kode")
	}
	if d.lama {
		d.temuan(h, "STR-28", "catatan", "/bagan")
	}
}

// aturanFase are STR-19, STR-20, STR-39, STR-42 and PRO-16.
func (d *dok) aturanFase(h hasil) {
	terisi, banyak, berbeda, berdua, tanpa := map[string]int{}, 0, 0, 0, 0
	pertama := ""
	for _, b := range semuaBagian {
		for i, l := range d.bagian[b] {
			if len(l.nilai) == 0 {
				if tanpa++; tanpa == 1 {
					pertama = jalurBaris(b, i)
				}
				continue
			}
			banyak++
			for f := range l.nilai {
				terisi[f]++
			}
			d.negatif(h, b, i)
			awal, ubah := l.nilai[anggaran], l.nilai[perubahan]
			if (awal == nil) != (ubah == nil) || awal != nil && awal.Cmp(ubah) != 0 {
				berbeda++
			} else if awal != nil {
				berdua++
			}
		}
	}
	for _, f := range semuaFase {
		if terisi[f] > 0 && terisi[f] < banyak {
			d.temuan(h, "STR-20", "catatan", "")
		}
	}
	if tanpa > 0 {
		d.temuan(h, "STR-42", "catatan", pertama)
	}
	if berbeda == 0 && berdua > 0 {
		d.temuan(h, "PRO-16", "catatan", "")
	}
	awal := jumlahkan(d.bagian[belanja], semua, anggaran)
	if n, nol := d.terisi(perubahan); n > 0 && nol && awal != nil && awal.Sign() != 0 {
		d.temuan(h, "STR-39", "peringatan", "/jumlah/perubahan/belanja")
	}
}

// negatif is STR-19: amounts are >= 0; a correction in the realisation and a column of differences are lighter. Net financing may have
// either sign, and a remainder is not in the file.
func (d *dok) negatif(h hasil, bagian string, i int) {
	b := &d.bagian[bagian][i]
	neto := b.rekening == "6" && !d.lama || b.rekening == "3" && d.lama
	if b.sisa || neto {
		return
	}
	for f, r := range b.nilai {
		if r.Sign() < 0 {
			ringan := f == realisasi || f == perubahan && d.kolomSelisih() != ""
			d.temuan(h, "STR-19", map[bool]string{true: "peringatan", false: "galat"}[ringan], jalurBaris(bagian, i)+"/"+f)
		}
	}
}

// aturanSumbu are STR-04, STR-05, STR-07, STR-08, STR-16, STR-30, STR-34.
func (d *dok) aturanSumbu(h hasil) {
	f := d.rencana()
	tanpaKegiatan, tanpaRekening, syarat := "", "", ""
	nama, pertama := map[string]bool{}, map[string]string{}
	for i, b := range d.bagian[belanja] {
		jalur, bidang := jalurBaris(belanja, i), d.bidang(&b)
		if !b.sisa && b.kegiatan == "" && tanpaKegiatan == "" {
			tanpaKegiatan = jalur
		}
		if !b.sisa && b.rekening == "" && tanpaRekening == "" {
			tanpaRekening = jalur
		}
		if adaUang(&b) {
			d.jenisBelanja(h, &b, jalur)
		}
		uang := b.nilai[f]
		if bidang == "5" && di(b.rekening, "5.4") && !sebutBLT(&b) && uang != nil && uang.Sign() > 0 && syarat == "" {
			syarat = jalur
		}
		if lokal(b.kegiatan) {
			nama[b.kegiatan] = nama[b.kegiatan] || b.nama != ""
			if pertama[b.kegiatan] == "" {
				pertama[b.kegiatan] = jalur
			}
		}
	}
	for kode, jalur := range map[string]string{"STR-04 ": tanpaKegiatan, "STR-04": tanpaRekening, "STR-08": syarat} {
		if jalur != "" {
			d.temuan(h, strings.TrimSpace(kode), "catatan", jalur)
		}
	}
	for kode, jalur := range pertama {
		if !nama[kode] {
			d.temuan(h, "STR-34", "catatan", jalur)
		}
	}
	if k := d.kasar(); k == "bidang" || k == "sub_bidang" {
		d.temuan(h, "STR-30", "catatan", "/belanja")
	}
}

// jenisBelanja: 5.1 only in bidang 1, 5.4 only in bidang 5, and bidang 5 uses 5.4.
func (d *dok) jenisBelanja(h hasil, b *baris, jalur string) {
	bidang := d.bidang(b)
	if di(b.rekening, "5.1") && bidang > "1" {
		d.temuan(h, "STR-05", "catatan", jalur)
	}
	if di(b.rekening, "5.4") && bidang != "" && bidang != "5" {
		d.temuan(h, "STR-07", "catatan", jalur)
	}
	if bidang == "5" && tingkat(b.rekening) > 1 && !di(b.rekening, "5.4") {
		d.temuan(h, "STR-16", "catatan", jalur)
	}
}

// aturanPembiayaan are STR-11, STR-12 and STR-41.
func (d *dok) aturanPembiayaan(h hasil) {
	f := d.rencana()
	surplus := d.jumlah(f)["surplus_defisit"]
	silpa := jumlahkan(d.bagian[pembiayaan], func(_ int, b *baris) bool { return di(b.rekening, "6.1.1") }, f)
	defisit := surplus != nil && surplus.Sign() < 0 && !d.terpotong[pembiayaan] && (silpa == nil || silpa.Sign() == 0)
	neto := ""
	for i, b := range d.bagian[pembiayaan] {
		if uang := b.nilai[f]; !d.lama && uang != nil && uang.Sign() > 0 {
			if di(b.rekening, "6.2.1") && strings.Contains(b.sumber, "DDS") {
				d.temuan(h, "STR-11", "peringatan", jalurBaris(pembiayaan, i))
			}
			if di(b.rekening, "6.2.2") && defisit {
				d.temuan(h, "STR-12", "peringatan", jalurBaris(pembiayaan, i))
			}
		}
		if d.arah(&b) == "neto" && neto == "" {
			neto = jalurBaris(pembiayaan, i)
		}
	}
	if neto != "" {
		d.temuan(h, "STR-41", "catatan", neto)
	}
}

// aturanUlang are STR-31, STR-33, STR-36 and STR-43.
func (d *dok) aturanUlang(h hasil) {
	f := d.rencana()
	gabungan := map[string]string{}
	bulat, rinci, banyak, berulang := 0, 0, 0, map[string][]int{}
	juta := sen(100_000_000)
	for i, b := range d.bagian[belanja] {
		if b.sumber != "" && !slices.Contains(delapanSumber, b.sumber) && gabungan[b.sumber] == "" {
			gabungan[b.sumber] = jalurBaris(belanja, i)
		}
		d.kembar(h, i)
		uang := b.nilai[f]
		if b.sisa || uang == nil || uang.Sign() <= 0 {
			continue
		}
		banyak++
		berulang[uang.RatString()] = append(berulang[uang.RatString()], i)
		if tingkat(b.kegiatan) == 3 {
			rinci++
			if bagi(uang, juta).IsInt() {
				bulat++
			}
		}
	}
	for _, jalur := range gabungan {
		d.temuan(h, "STR-36", "catatan", jalur)
	}
	if rinci >= 20 && big.NewRat(int64(bulat), int64(max(rinci, 1))).Cmp(big.NewRat(90, 100)) >= 0 {
		d.temuan(h, "STR-33", "catatan", "/belanja")
	}
	for _, indeks := range berulang {
		if len(indeks) >= 5 && big.NewRat(int64(len(indeks)), int64(banyak)).Cmp(big.NewRat(40, 100)) >= 0 {
			d.temuan(h, "STR-43", "catatan", jalurBaris(belanja, indeks[0]))
		}
	}
}

// kembar is STR-31: a line that equals one before it in everything; lines without account, description or money prove nothing.
func (d *dok) kembar(h hasil, i int) {
	b := &d.bagian[belanja][i]
	if b.sisa || b.rekening == "" || b.uraian == "" || !adaUang(b) {
		return
	}
	for j := range i {
		c := &d.bagian[belanja][j]
		if !c.sisa && sePosisi(b, c) && b.nama == c.nama && b.uraian == c.uraian && b.nilai.String() == c.nilai.String() {
			d.temuan(h, "STR-31", "catatan", jalurBaris(belanja, i))
			return
		}
	}
}
