package rujukan

import "fmt"

// tumbuhSemua are the comparisons with the year before.
func (d *dok) tumbuhSemua(h hasil, f string) {
	for kode, bagian := range map[string]string{"pertumbuhan_pendapatan": pendapatan, "pertumbuhan_belanja": belanja} {
		k := d.seluruhnya(bagian)
		d.tumbuh(kode, "", f, &k, func(l *dok) kelompok { return l.seluruhnya(bagian) }).tulis(h)
	}
	for _, l := range append([]string{""}, limaLayanan...) {
		k := d.kelompokLayanan(l, false)
		d.tumbuh("pertumbuhan_layanan", l, f, &k, func(e *dok) kelompok { return e.kelompokLayanan(l, false) }).tulis(h)
	}
	d.perubahanPADes(f).tulis(h)
}

// halanganLalu is why a phase cannot be compared with the year before.
func (d *dok) halanganLalu(f string) string {
	l := d.lalu
	switch {
	case l == nil:
		return "tahun_lalu_tidak_ada"
	case d.tahun == 0 || l.tahun == 0:
		return "tahun_tidak_diketahui"
	case l.tahun != d.tahun-1 || d.desa != "" && l.desa != "" && d.desa != l.desa:
		return "bukan_tahun_lalu"
	case d.lama != l.lama:
		return "generasi_berbeda"
	case f == realisasi && d.hariAkhir() != l.hariAkhir():
		return "tanggal_berbeda"
	default:
		return ""
	}
}

// faseLalu: a change is compared with anggaran where the section was not changed in the year before.
func (d *dok) faseLalu(f, bagian string) string {
	if f == perubahan && jumlahkan(d.lalu.bagian[bagian], semua, f) == nil {
		return anggaran
	}
	return f
}

// tumbuh is (now - then) / then.
func (d *dok) tumbuh(kode, anggota, f string, k *kelompok, dulu func(*dok) kelompok) *angka {
	a := &angka{kode: kode, anggota: anggota, fase: f, desimal: 4, pembilang: d.hitung(k, f)}
	if alasan := d.halanganLalu(f); alasan != "" {
		a.alasan.beri(alasan, true)
		return a
	}
	g := d.faseLalu(f, k.section)
	kl := dulu(d.lalu)
	v := d.lalu.hitung(&kl, g)
	a.banding = fmt.Sprintf("%s %s / - = - %s %d/%d baris %v ragu %v", g, teks(v.nilai), v.alasan, v.berisi, v.banyak, v.baris, v.ragu)
	a.penyebut = v.nilai
	if v.alasan != "" {
		a.alasan.beri(string(v.alasan), true)
		return a
	}
	a.alasan.beri("penyebut_nol", v.nilai.Sign() == 0)
	a.alasan.beri("penyebut_negatif", v.nilai.Sign() < 0)
	switch {
	case v.nilai.Sign() <= 0:
	case a.alasan == "":
		a.hasil = bagi(kurang(a.nilai, v.nilai), v.nilai)
	case a.bawah != nil:
		a.batas = bagi(kurang(a.bawah, v.nilai), v.nilai)
	}
	return a
}

// perubahanPADes is rasio_pades - rasio_pades of the year before, in percentage points.
func (d *dok) perubahanPADes(f string) *angka {
	k := d.kelompokPADes()
	a := d.porsi("perubahan_pades", "", f, &k)
	kini := a.hasil
	a.desimal, a.hasil, a.batas = 2, nil, nil
	if alasan := d.halanganLalu(f); alasan != "" {
		a.alasan.beri(alasan, true)
		return a
	}
	kl, g := d.lalu.kelompokPADes(), d.faseLalu(f, pendapatan)
	v := d.lalu.porsi("rasio_pades", "", g, &kl)
	a.banding = fmt.Sprintf("%s %s / %s = %s %s %d/%d baris %v ragu %v", g, teks(v.nilai), teks(v.penyebut), bulatkan(v.hasil, 4), v.alasan, v.berisi,
		v.banyak, v.baris, v.ragu)
	if v.alasan != "" {
		a.alasan.beri(string(v.alasan), true)
	} else if a.alasan == "" {
		a.hasil = kali(kurang(kini, v.hasil), sen(100))
	}
	return a
}

// rasioSiltap is the ratio of rule BLJ-01 for the years and codes it holds for.
func (d *dok) rasioSiltap(h hasil) {
	f := d.berlaku(belanja)
	a := &angka{kode: "rasio_siltap", fase: f, desimal: 4}
	if f == "" {
		a.fase = anggaran
	}
	switch {
	case f == "":
		a.alasan.beri("fase_tidak_ada", true)
	case d.lama:
		a.alasan.beri("generasi_lama", true)
	case d.tahun == 0:
		a.alasan.beri("tahun_tidak_diketahui", true)
	case d.tahun < 2019 || d.tahun > 2025:
		a.alasan.beri("tahun_di_luar_aturan", true)
	default:
		a.alasan.beri(d.keadaan(belanja, f), true)
	}
	if a.alasan == "" {
		d.isiSiltap(a)
	}
	a.tulis(h)
}

// isiSiltap: the parts are those of the rule, in the plan that the rule takes to be in force.
func (d *dok) isiSiltap(a *angka) {
	r := d.siltap(false)
	if r == nil || r.penyebut.Sign() <= 0 {
		d.raguSiltap(a)
		return
	}
	s := d.seluruhnya(belanja)
	a.fase, a.nilai, a.penyebut, a.baris = r.fase, r.pembilang, r.penyebut, r.belanja
	for i := range s.milik {
		if d.bagian[belanja][i].nilai[a.fase] != nil {
			a.berisi++
		}
	}
	a.banyak = len(s.milik)
	a.bawah = a.nilai
	a.bagi(d.adaTerbuka(belanja, s.milik, a.fase))
	a.sementara = r.sementara && a.hasil != nil
}

// raguSiltap names the lines that keep the rule from being measured.
func (d *dok) raguSiltap(a *angka) {
	f := a.fase
	for i, b := range d.bagian[belanja] {
		r := b.nilai[f]
		switch {
		case r == nil || r.Sign() == 0:
			continue
		case b.kegiatan == "":
			a.alasan.beri("tanpa_kegiatan", true)
		case b.kegiatan == "1" || b.kegiatan == "1.1":
			a.alasan.beri("perlu_rincian", true)
		default:
			continue
		}
		a.ragu = append(a.ragu, i)
	}
	a.penyebut = jumlahkan(d.bagian[belanja], semua, f)
	s := d.seluruhnya(belanja)
	a.berisi, a.banyak = d.hitung(&s, f).berisi, len(s.milik)
	if a.alasan != "" {
		return
	}
	a.alasan.beri("penyebut_negatif", a.penyebut != nil && a.penyebut.Sign() < 0)
	a.alasan.beri("penyebut_nol", a.penyebut == nil || a.penyebut.Sign() == 0)
	a.alasan.beri("tanpa_nilai", a.penyebut != nil && a.penyebut.Sign() > 0)
}
