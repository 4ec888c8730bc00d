package rujukan

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

var namaTanggal = []string{"rancangan", "sepakat", "diterima", "evaluasi", "penyempurnaan", "perdes", "perdes_perubahan", "semester", "pertanggungjawaban",
	"transaksi", "salur"}

// hari reads a date; false for "" and for what is no date.
func hari(s string) (time.Time, bool) {
	t, err := time.Parse("2006-01-02", s)
	return t, err == nil
}

// lewat: a date after the last day allowed, written the same way.
func (d *dok) lewat(h hasil, kode, tingkat, tanggal, akhir string) {
	if _, ada := hari(tanggal); ada && d.tahun != 0 && tanggal > akhir {
		d.temuan(h, kode, tingkat, "")
	}
}

// aturanTanggal are PRO-02 to PRO-15, STR-14 and DD-08.
func (d *dok) aturanTanggal(h hasil) {
	t := d.tanggal
	d.lewat(h, "PRO-02", "catatan", t["rancangan"], fmt.Sprintf("%04d-10-31", d.tahun-1))
	d.lewat(h, "PRO-07", "peringatan", t["perdes"], fmt.Sprintf("%04d-12-31", d.tahun-1))
	d.lewat(h, "PRO-10", "peringatan", t["semester"], fmt.Sprintf("%04d-07-14", d.tahun))
	d.lewat(h, "PRO-11", "peringatan", t["pertanggungjawaban"], fmt.Sprintf("%04d-03-31", d.tahun+1))
	d.lewat(h, "PRO-12", "catatan", t["perdes"], fmt.Sprintf("%04d-12-31", d.tahun-1))
	if d.tahun == 2026 {
		d.lewat(h, "DD-08", "peringatan", t["perdes"], "2026-06-15")
		d.lewat(h, "DD-08", "peringatan", t["salur"], "2026-06-15")
	}
	if a, b, ada := duaHari(t["sepakat"], t["diterima"]); ada && b.Sub(a).Hours() > 3*24 {
		d.temuan(h, "PRO-03", "catatan", "")
	}
	d.hariKerja(h, "PRO-04", t["diterima"], t["evaluasi"])
	d.hariKerja(h, "PRO-05", t["evaluasi"], t["penyempurnaan"])
	if d.ke > 1 {
		d.temuan(h, "PRO-08", "peringatan", "/perubahan_ke")
	}
	for _, n := range namaTanggal {
		if _, ada := hari(t[n]); !ada && t[n] != "" {
			d.temuan(h, "PRO-14", "peringatan", "")
		}
	}
	d.urutTanggal(h)
	d.batasRealisasi(h)
}

func duaHari(a, b string) (x, y time.Time, ada bool) {
	x, satu := hari(a)
	y, dua := hari(b)
	return x, y, satu && dua
}

// hariKerja: working days from one date to another <= 20; the first day does not count.
func (d *dok) hariKerja(h hasil, kode, dari, sampai string) {
	a, b, ada := duaHari(dari, sampai)
	n := 0
	for ada && a.Before(b) {
		a = a.AddDate(0, 0, 1)
		if a.Weekday() != time.Saturday && a.Weekday() != time.Sunday {
			n++
		}
	}
	if n > 20 {
		d.temuan(h, kode, "peringatan", "")
	}
}

// urutTanggal is PRO-13: draft <= agreed <= received <= evaluation <= improvement <= Perdes <= Perdes of the revision.
func (d *dok) urutTanggal(h hasil) {
	terakhir := ""
	for _, n := range namaTanggal[:7] {
		s := d.tanggal[n]
		if _, ada := hari(s); !ada {
			continue
		}
		if s < terakhir {
			d.temuan(h, "PRO-13", "peringatan", "")
			continue
		}
		terakhir = s
	}
}

// batasRealisasi are PRO-14 and PRO-15 for the cut-off date, and STR-14.
func (d *dok) batasRealisasi(h hasil) {
	_, sah := hari(d.sampai)
	if !sah && d.sampai != "" {
		d.temuan(h, "PRO-14", "peringatan", "/sampai_tanggal")
	}
	if sah && d.tahun != 0 && d.sampai[:4] != fmt.Sprintf("%04d", d.tahun) {
		d.temuan(h, "PRO-15", "peringatan", "/sampai_tanggal")
	}
	perdes := d.tanggal["perdes"]
	if _, ada := hari(perdes); !ada {
		return
	}
	nyata := d.jumlah(realisasi)[belanja]
	if _, ada := hari(d.tanggal["transaksi"]); ada && d.tanggal["transaksi"] < perdes {
		d.temuan(h, "STR-14", "peringatan", "")
	} else if sah && d.sampai < perdes && nyata != nil && nyata.Sign() > 0 {
		d.temuan(h, "STR-14", "peringatan", "/sampai_tanggal")
	}
}

// aturanTerbit are DOK-01 to DOK-05.
func (d *dok) aturanTerbit(h hasil) {
	f := d.rencana()
	if f == "" && d.adaFase(realisasi) {
		d.temuan(h, "DOK-04", "catatan", "")
	}
	if _, sah := hari(d.sampai); sah && strings.HasSuffix(d.sampai, "-12-31") && d.adaFase(realisasi) && f != "" {
		d.takTerlaksana(h, f)
	}
	d.unsurPerdes(h)
	if d.lama || len(d.bagian[belanja]) == 0 || d.kasar() != "" || !slices.ContainsFunc(d.bagian[belanja], func(b baris) bool { return !b.sisa }) {
		return
	}
	if !d.terpotong[belanja] && f != "" && !slices.ContainsFunc(d.bagian[belanja], func(b baris) bool { return b.kegiatan == "2.6.02" }) {
		d.temuan(h, "DOK-05", "catatan", "/belanja")
	}
	for _, isi := range []func(*baris) string{func(b *baris) string { return b.uraian }, func(b *baris) string { return b.sumber }} {
		kosong, ada := -1, false
		for i := range d.bagian[belanja] {
			b := &d.bagian[belanja][i]
			switch {
			case b.sisa:
			case isi(b) != "":
				ada = true
			case kosong < 0:
				kosong = i
			}
		}
		if ada && kosong >= 0 {
			d.temuan(h, "DOK-03", "catatan", jalurBaris(belanja, kosong))
		}
	}
}

// takTerlaksana is DOK-01: every budgeted kegiatan has some realisation at the end of the year.
func (d *dok) takTerlaksana(h hasil, f string) {
	var kode []string
	for _, b := range d.bagian[belanja] {
		if tingkat(b.kegiatan) == 3 && !slices.Contains(kode, b.kegiatan) {
			kode = append(kode, b.kegiatan)
		}
	}
	slices.Sort(kode)
	for _, k := range kode {
		milik := func(_ int, b *baris) bool { return b.kegiatan == k }
		rencana, nyata := jumlahkan(d.bagian[belanja], milik, f), jumlahkan(d.bagian[belanja], milik, realisasi)
		if rencana != nil && rencana.Sign() > 0 && (nyata == nil || nyata.Sign() == 0) {
			i := slices.IndexFunc(d.bagian[belanja], func(b baris) bool { return b.kegiatan == k })
			d.temuan(h, "DOK-01", "catatan", jalurBaris(belanja, i))
			return
		}
	}
}

// unsurPerdes is DOK-02: what prints at least two totals prints six of them; the rows 4, 5, 6.1 and 6.2 stand for theirs.
func (d *dok) unsurPerdes(h hasil) {
	ada := map[string]bool{}
	for _, c := range d.cetak {
		if c.sasaran != "kode" {
			ada[c.sasaran] = true
		}
	}
	if len(ada) < 2 {
		return
	}
	baku := map[string]string{"4": pendapatan, "5": belanja, "6.1": "penerimaan_pembiayaan", "6.2": "pengeluaran_pembiayaan"}
	if d.lama {
		baku = map[string]string{"1": pendapatan, "2": belanja, "3.1": "penerimaan_pembiayaan", "3.2": "pengeluaran_pembiayaan"}
	}
	for _, c := range d.cetak {
		if c.sasaran == "kode" && c.kegiatan == "" {
			ada[baku[c.rekening]] = true
		}
	}
	for _, s := range namaJumlah[:6] {
		potong := d.terpotong[pembiayaan]
		switch s {
		case pendapatan, belanja:
			potong = d.terpotong[s]
		case "surplus_defisit":
			potong = d.terpotong[pendapatan] || d.terpotong[belanja]
		}
		if !ada[s] && !potong {
			d.temuan(h, "DOK-02", "catatan", "/tercetak")
			return
		}
	}
}
