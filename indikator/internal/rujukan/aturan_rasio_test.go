package rujukan

import (
	"fmt"
	"math/big"
	"slices"
	"strings"
)

// catat puts a finding into h.
func catat(h hasil, kode, tingkat, jalur string) {
	if tanpaTingkat[kode] {
		tingkat = ""
	}
	h["temuan/"+kode] += tingkat + " " + jalur + "\n"
}

// rapikanTemuan sorts the findings of each rule, and leaves out the rules that have no reference.
func rapikanTemuan(h hasil) {
	for k, v := range h {
		kode, temuan := strings.CutPrefix(k, "temuan/")
		if !temuan {
			continue
		}
		if _, tanpa := aturanTanpaRujukan[kode]; tanpa {
			delete(h, k)
			continue
		}
		b := strings.Split(strings.TrimSuffix(v, "\n"), "\n")
		slices.Sort(b)
		h[k] = strings.Join(b, "; ")
	}
}

// temuan records a finding of a rule, by its code without the prefix.
func (d *dok) temuan(h hasil, kode, tingkat, jalur string) { catat(h, "APBDES-"+kode, tingkat, jalur) }

func jalurBaris(bagian string, i int) string { return fmt.Sprintf("/%s/%d", bagian, i) }

// ukurRasio measures a ratio rule against a limit; nil where it cannot be measured.
func (d *dok) ukurRasio(b batas) *rasio {
	if d.rencana() == "" || d.terpotong[belanja] {
		return nil
	}
	minimum := b.arah == "min"
	switch b.nama {
	case "siltap_bpd":
		return d.siltap(false)
	case "blt":
		return d.ukurDD(minimum, namaBLT)
	case "ketahanan_pangan":
		return d.ukurPangan(minimum)
	case "operasional_dd":
		return d.ukurDD(minimum, func(b *baris) (bool, bool) { return b.kegiatan == "1.1.08", b.kegiatan == "1.1.08" })
	case "pktd_upah":
		return d.ukurPKTD()
	case "covid":
		return d.ukurDD(minimum, func(b *baris) (bool, bool) {
			ya := bernama(b, "covid", "corona", "ppkm", "pandemi")
			return ya, ya
		})
	case "kdmp_pinjaman":
		return d.ukurPinjaman(minimum)
	}
	return nil
}

func sebutBLT(b *baris) bool {
	return bernama(b, "blt", "bantuan langsung tunai", "bantuan tunai langsung")
}

// namaBLT: BLT by its name; in 5.3 perhaps also "mendesak", or a line without any name.
func namaBLT(b *baris) (pasti, mungkin bool) {
	ya := sebutBLT(b)
	return ya, ya || di(b.kegiatan, "5.3") && (bernama(b, "mendesak") || b.nama == "" && b.uraian == "")
}

// ukurPangan: 4.2.01-4.2.06, 4.1.05, 4.1.06 and what is called pangan; in 2025 also capital participation 6.2.2 from Dana Desa.
func (d *dok) ukurPangan(minimum bool) *rasio {
	r := d.ukurDD(minimum, func(b *baris) (bool, bool) {
		ya := slices.Contains([]string{"4.2.01", "4.2.02", "4.2.03", "4.2.04", "4.2.05", "4.2.06", "4.1.05", "4.1.06"}, b.kegiatan) || bernama(b, "pangan")
		return ya, ya
	})
	for i, p := range d.bagian[pembiayaan] {
		if _, mungkin := dariDD(p.sumber); r != nil && d.tahun == 2025 && mungkin && di(p.rekening, "6.2.2") {
			r.pembiayaan = append(r.pembiayaan, i)
		}
	}
	return r
}

// ukurPinjaman: spending and financing from Dana Desa called a KDMP loan.
func (d *dok) ukurPinjaman(minimum bool) *rasio {
	pinjaman := func(b *baris) (bool, bool) {
		ya := bernama(b, "kdmp", "merah putih", "kopdes") && bernama(b, "pinjaman", "pengembalian", "angsuran")
		return ya, ya
	}
	r := d.ukurDD(minimum, pinjaman)
	for i, p := range d.bagian[pembiayaan] {
		pasti, _ := dariDD(p.sumber)
		if ya, _ := pinjaman(&p); r != nil && ya && pasti && d.arah(&p) == "keluar" {
			r.pembiayaan = append(r.pembiayaan, i)
		}
	}
	return r
}

// melanggar: numerator / denominator beyond the limit.
//
//	maks: numerator > limit x denominator;  min: numerator < limit x denominator
func (r *rasio) melanggar(b batas) bool {
	tepat := kali(r.penyebut, bagi(b.nilai, sen(100)))
	if b.arah == "min" {
		return r.pembilang.Cmp(tepat) < 0
	}
	return r.pembilang.Cmp(tepat) > 0
}

// aturanRasio are BLJ-01, DD-01 to DD-04, DD-13 and DD-14.
func (d *dok) aturanRasio(h hasil) {
	berat := []string{"BLJ-01", "DD-01", "DD-03"}
	for _, nama := range []string{"siltap_bpd", "blt", "ketahanan_pangan", "operasional_dd", "pktd_upah", "covid", "kdmp_pinjaman"} {
		for _, b := range batasTahun(nama, d.tahun) {
			r := d.ukurRasio(b)
			if r == nil || r.penyebut.Sign() <= 0 {
				continue
			}
			r.pembilang = tambah(d.jumlahBaris(belanja, r.belanja, r.fase), d.jumlahBaris(pembiayaan, r.pembiayaan, r.fase))
			if !r.melanggar(b) {
				continue
			}
			jalur := "/jumlah/" + r.fase + "/belanja"
			if len(r.belanja) > 0 {
				jalur = jalurBaris(belanja, r.belanja[0])
			} else if len(r.pembiayaan) > 0 {
				jalur = jalurBaris(pembiayaan, r.pembiayaan[0])
			}
			kode, tingkat := strings.TrimPrefix(b.kode, "APBDES-"), "peringatan"
			if slices.Contains(berat, kode) && b.arah == "maks" && !r.sementara {
				tingkat = "galat"
			}
			d.temuan(h, kode, tingkat, jalur)
		}
	}
}

// aturanSiltap are BLJ-02 to BLJ-08.
func (d *dok) aturanSiltap(h hasil) {
	f := d.rencana()
	if d.tahun >= 2019 && d.tahun <= 2025 {
		if d.sebabSiltap() && d.adaBaris() {
			d.temuan(h, "BLJ-06", "catatan", "/belanja")
		}
		d.siltapKetat(h)
		sudah := map[string]bool{}
		for i, b := range d.bagian[belanja] {
			if siltapLokal(&b) && !sudah[b.kegiatan] {
				sudah[b.kegiatan] = true
				d.temuan(h, "BLJ-08", "catatan", jalurBaris(belanja, i))
			}
			if uang := b.nilai[f]; (di(b.rekening, "5.1.1.01") || di(b.rekening, "5.1.2.01")) && strings.Contains(b.sumber, "DDS") && uang != nil && uang.Sign() > 0 {
				d.temuan(h, "BLJ-03", map[bool]string{true: "galat", false: "peringatan"}[b.sumber == "DDS"], jalurBaris(belanja, i))
			}
		}
	}
	d.siltapMinimum(h, f)
	for i, b := range d.bagian[belanja] {
		if uang := b.nilai[f]; b.kegiatan == "1.1.08" && b.sumber != "" && !strings.Contains(b.sumber, "DDS") && uang != nil && uang.Sign() > 0 {
			d.temuan(h, "BLJ-04", "catatan", jalurBaris(belanja, i))
		}
	}
}

// siltapKetat speaks only where the strict count breaks a limit that the normal count keeps.
func (d *dok) siltapKetat(h hasil) {
	biasa, ketat := d.siltap(false), d.siltap(true)
	if !d.ketat || biasa == nil {
		return
	}
	for _, b := range batasTahun("siltap_bpd", d.tahun) {
		if biasa.penyebut.Sign() >= 0 && !biasa.melanggar(b) && ketat.melanggar(b) {
			d.temuan(h, "BLJ-07", "catatan", jalurBaris(belanja, ketat.belanja[0]))
		}
	}
}

// siltapMinimum: 5.1.1.01 / 12 >= least pay of the kades; 5.1.2.01 / (12 x number of officials) >= least pay of an official.
func (d *dok) siltapMinimum(h hasil, f string) {
	if d.terpotong[belanja] {
		return
	}
	for _, t := range []struct {
		rekening, nama string
		orang          int
	}{{"5.1.1.01", "siltap_kades", 1}, {"5.1.2.01", "siltap_perangkat", d.perangkat}} {
		milik := func(_ int, b *baris) bool { return di(b.rekening, t.rekening) }
		uang := jumlahkan(d.bagian[belanja], milik, f)
		if uang == nil || uang.Sign() <= 0 {
			continue
		}
		for _, b := range batasTahun(t.nama, d.tahun) {
			if uang.Cmp(kali(b.nilai, sen(int64(100*12*t.orang)))) < 0 {
				i := slices.IndexFunc(d.bagian[belanja], func(b baris) bool { return milik(0, &b) })
				d.temuan(h, "BLJ-02", "peringatan", jalurBaris(belanja, i))
			}
		}
	}
}

// aturanDanaDesa are DD-05, DD-06, DD-10 to DD-12, DD-15 to DD-17.
func (d *dok) aturanDanaDesa(h hasil) {
	f := d.rencana()
	if len(batasTahun("covid", d.tahun))+len(batasTahun("blt", d.tahun))+len(batasTahun("operasional_dd", d.tahun)) > 0 && d.adaBaris() && d.sebabDD() {
		d.temuan(h, "DD-11", "catatan", "/belanja")
	}
	if d.tahun >= 2015 && d.tahun <= 2100 && d.adaBaris() && !adaBatasDD(d.tahun) {
		d.temuan(h, "DD-16", "catatan", "/tahun")
	}
	if d.tahun == 2026 {
		d.paguDuaEnam(h, f)
		for i, b := range d.bagian[belanja] {
			larangan := slices.Contains([]string{"1.1.03", "1.1.09", "1.2.01", "1.2.02", "1.2.03"}, b.kegiatan)
			if uang := b.nilai[f]; larangan && b.sumber == "DDS" && uang != nil && uang.Sign() > 0 {
				d.temuan(h, "DD-10", "catatan", jalurBaris(belanja, i))
			}
		}
		if l := d.tahunSebelum(); l != nil && f != "" {
			ini, dulu := d.danaDesa(f), l.danaDesa(l.rencana())
			if ini != nil && dulu != nil && dulu.Sign() > 0 && ini.Cmp(new(big.Rat).SetInt(lantai(kali(dulu, big.NewRat(60, 100))))) < 0 {
				d.temuan(h, "DD-15", "catatan", d.jalurDD())
			}
		}
	}
	d.bedaPagu(h)
	d.nominalBLT(h, f)
}

// lantai rounds down to the sen.
func lantai(r *big.Rat) *big.Int { return new(big.Int).Div(r.Num(), r.Denom()) }

func (d *dok) adaBaris() bool {
	return len(d.bagian[pendapatan])+len(d.bagian[belanja])+len(d.bagian[pembiayaan]) > 0
}

// jalurDD is the first line of the income 4.2.1.
func (d *dok) jalurDD() string {
	return jalurBaris(pendapatan, slices.IndexFunc(d.bagian[pendapatan], func(b baris) bool { return di(b.rekening, "4.2.1") }))
}

// paguDuaEnam are DD-05 and DD-06.
func (d *dok) paguDuaEnam(h hasil, f string) {
	pagu, tingkat := d.paguReguler, "peringatan"
	if pagu == nil && d.pagu != nil && d.pagu.Sign() >= 0 {
		pagu, tingkat = kali(d.pagu, big.NewRat(4197, 10000)), "catatan"
	}
	for _, g := range []string{rancangan, anggaran} {
		if dd := d.danaDesa(g); pagu != nil && dd != nil && dd.Cmp(pagu) > 0 {
			d.temuan(h, "DD-05", tingkat, d.jalurDD())
		}
	}
	masuk := d.danaDesa(f)
	sisa := func(_ int, b *baris) bool {
		uang := b.nilai[f]
		return di(b.rekening, "6.1.1") && strings.Contains(b.sumber, "DDS") && uang != nil && uang.Sign() > 0
	}
	if masuk == nil || d.terpotong[belanja] || d.terpotong[pembiayaan] || jumlahkan(d.bagian[pembiayaan], sisa, f) == nil {
		return
	}
	menyebut := func(_ int, b *baris) bool { return strings.Contains(b.sumber, "DDS") }
	if jumlahkan(d.bagian[belanja], menyebut, f) == nil {
		return
	}
	mungkin := func(b *baris) bool { _, m := dariDD(b.sumber); return m }
	pakai := jumlahkan(d.bagian[belanja], func(_ int, b *baris) bool { return mungkin(b) }, f)
	if keluar := jumlahkan(d.bagian[pembiayaan], func(_ int, b *baris) bool { return mungkin(b) && d.arah(b) == "keluar" }, f); keluar != nil {
		pakai = tambah(pakai, keluar)
	}
	if pakai.Cmp(masuk) <= 0 {
		i := slices.IndexFunc(d.bagian[pembiayaan], func(b baris) bool { return sisa(0, &b) })
		d.temuan(h, "DD-06", "peringatan", jalurBaris(pembiayaan, i))
	}
}

// bedaPagu is DD-12: 4.2.1 = pagu; from 2026 the regular pagu in draft and budget, where an excess is DD-05.
func (d *dok) bedaPagu(h hasil) {
	pagu, fase := d.pagu, faseRencana
	if d.tahun >= 2026 {
		pagu, fase = d.paguReguler, []string{rancangan, anggaran}
	}
	for _, f := range fase {
		dd := d.danaDesa(f)
		if pagu == nil || d.terpotong[pendapatan] || dd == nil || dd.Cmp(pagu) == 0 || d.tahun >= 2026 && dd.Cmp(pagu) > 0 {
			continue
		}
		d.temuan(h, "DD-12", "peringatan", d.jalurDD())
	}
}

// nominalBLT is DD-17: BLT spending <= number of families x the year's aid per family.
func (d *dok) nominalBLT(h hasil, f string) {
	milik := func(_ int, b *baris) bool { return sebutBLT(b) }
	uang := jumlahkan(d.bagian[belanja], milik, f)
	for _, b := range batasTahun("blt_nominal", d.tahun) {
		if d.kpm > 0 && uang != nil && uang.Cmp(kali(b.nilai, sen(int64(100*d.kpm)))) > 0 {
			i := slices.IndexFunc(d.bagian[belanja], func(b baris) bool { return milik(0, &b) })
			d.temuan(h, "DD-17", "peringatan", jalurBaris(belanja, i))
		}
	}
}
