package siskeudes

import (
	"slices"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// bagian is a section of the realisasi.
type bagian uint8

const (
	tanpaBagian bagian = iota // outside the budget
	bagianPendapatan
	bagianBelanja
	bagianMasuk  // financing receipts, 6.1
	bagianKeluar // financing expenditure, 6.2
	banyakBagian
)

// bagianRekening returns the section of an account written "5.2.1.03".
func bagianRekening(r string) bagian {
	switch {
	case r == "4" || strings.HasPrefix(r, "4."):
		return bagianPendapatan
	case r == "5" || strings.HasPrefix(r, "5."):
		return bagianBelanja
	case r == "6.1" || strings.HasPrefix(r, "6.1."):
		return bagianMasuk
	case r == "6.2" || strings.HasPrefix(r, "6.2."):
		return bagianKeluar
	default:
		return tanpaBagian
	}
}

// kunciBukti names a document of the books. A number alone names none: every village starts its numbers anew each year.
type kunciBukti struct {
	dok   *dok
	nomor string
}

type kunciHari struct {
	jenis jenisTabel
	baris int
}

// transaksi is a row of the books that counts, and the amount it counts with.
type transaksi struct {
	tabel *tabel
	baris int
	dok   *dok
	pos   kunciPos
	nilai susun.Sel
}

// bukti returns the key of a number. Access compares text without case.
func (p *pembaca) bukti(d *dok, no string) kunciBukti { return kunciBukti{d, strings.ToUpper(no)} }

// indeksInduk notes the master rows of a table by village, year and number.
func (p *pembaca) indeksInduk(j jenisTabel) {
	t := p.tabel[j]
	if !t.bisa() {
		return
	}
	m := make(map[kunciBukti]int, len(t.baris))
	for i := range t.daftarBaris {
		k := p.bukti(p.dokBaris(t, i), t.teks(i, nomor))
		if lama, ada := m[k]; ada {
			p.catat.di(langkahInduk, peringkat(j), t.baris[i].Nomor)
			p.lapor(t, i, &aturanIndukGanda, temuan.Isi("nomor", t.teks(i, nomor)), temuan.Isi("baris", t.baris[lama].Nomor))
			continue
		}
		m[k] = i
	}
	p.induk[j] = m
}

// indeksSemua notes the master rows of all tables.
func (p *pembaca) indeksSemua() {
	for _, j := range [...]jenisTabel{taTBP, taSPP, taSPJ, taJurnal} {
		p.indeksInduk(j)
	}
}

// kumpulkanTransaksi decides about every row of the books.
func (p *pembaca) kumpulkanTransaksi() {
	p.tiap(taTBPRinci, p.barisTBP)
	p.tiap(taSPPRinci, p.barisSPP)
	p.tiap(taSPJRinci, p.barisSPJ)
	p.tiap(taMutasi, p.barisMutasi)
	p.tiap(taJurnalRinci, p.barisJurnal)
	p.laporPanjar()
}

// tiap calls f for the undecided rows of a table.
func (p *pembaca) tiap(j jenisTabel, f func(t *tabel, i int, d *dok)) {
	if t := p.tabel[j]; t.bisa() {
		for i := range t.daftarBaris {
			p.catat.di(langkahBukti, peringkat(j), t.baris[i].Nomor)
			f(t, i, p.dokBaris(t, i))
		}
	}
}

func (p *pembaca) barisTBP(t *tabel, i int, d *dok) {
	b, pos, ok := p.bolehkan(t, i, d, bagianPendapatan)
	if ok && p.tempatkan(t, i, d, taTBP, t.teks(i, nomor)) {
		p.bukukan(t, i, d, b, pos, p.selUang(t, i, nilai))
	}
}

func (p *pembaca) barisSPP(t *tabel, i int, d *dok) {
	k := p.bukti(d, t.teks(i, nomor))
	spp := p.tabel[taSPP]
	induk, ada := p.induk[taSPP][k]
	if ada && p.uangMuka(induk) {
		t.status[i] = UangMuka
		p.catatPanjar(t, i, k, induk)
		return
	}
	b, pos, ok := p.bolehkan(t, i, d, bagianBelanja, bagianKeluar)
	switch {
	case !ok:
	case !ada:
		p.laporYatim(t, i, taSPP, t.teks(i, nomor), false)
		t.status[i] = TanpaInduk
	case spp.teks(induk, jenisSPP) == "":
		t.status[i] = TanpaJenis
		p.lapor(t, i, &aturanTanpaJenis, temuan.Isi("nomor", t.teks(i, nomor)), p.isiNilai(t, i))
	case p.tempatkan(t, i, d, taSPP, t.teks(i, nomor)):
		p.bukukan(t, i, d, b, pos, p.selUang(t, i, nilai))
	}
}

// uangMuka reports whether an SPP is an advance.
func (p *pembaca) uangMuka(spp int) bool {
	return strings.EqualFold(p.tabel[taSPP].teks(spp, jenisSPP), "UM")
}

func (p *pembaca) barisSPJ(t *tabel, i int, d *dok) {
	b, pos, ok := p.bolehkan(t, i, d, bagianBelanja, bagianKeluar)
	if !ok {
		return
	}
	no := t.teks(i, nomorSPP)
	if spj, ada := p.induk[taSPJ][p.bukti(d, t.teks(i, nomor))]; no == "" && ada {
		no = p.tabel[taSPJ].teks(spj, nomorSPP)
	}
	k := p.bukti(d, no)
	spp, ada := p.induk[taSPP][k]
	switch {
	case !ada:
		p.laporYatim(t, i, taSPP, no, false)
		t.status[i] = TanpaInduk
	case !p.uangMuka(spp):
		t.status[i] = BukanUangMuka
		p.lapor(t, i, &aturanBukanUM, temuan.Isi("nomor", t.teks(i, nomor)), p.isiNilai(t, i), temuan.Isi("spp", no))
	case p.tempatkan(t, i, d, taSPJ, t.teks(i, nomor)):
		p.lunasi(t, i, k)
		p.bukukan(t, i, d, b, pos, p.selUang(t, i, nilai))
	}
}

func (p *pembaca) barisMutasi(t *tabel, i int, d *dok) {
	b, pos, ok := p.bolehkan(t, i, d, bagianPendapatan, bagianBelanja)
	if ok && p.tempatkanHari(t, i, d, t, i) {
		p.bukukan(t, i, d, b, pos, p.selUang(t, i, nilai))
	}
}

func (p *pembaca) barisJurnal(t *tabel, i int, d *dok) {
	b, pos, ok := p.bolehkan(t, i, d, bagianPendapatan, bagianBelanja, bagianMasuk, bagianKeluar)
	if ok && p.tempatkan(t, i, d, taJurnal, t.teks(i, nomor)) {
		p.bukukan(t, i, d, b, pos, p.neto(t, i, b))
	}
}

// neto returns what a journal row adds to its section. An amount that cannot be read goes on as it is, for the composer to keep the
// row with a finding.
func (p *pembaca) neto(t *tabel, i int, b bagian) susun.Sel {
	d, errD := p.uang(t, i, debet)
	k, errK := p.uang(t, i, kredit)
	switch {
	case errD != nil:
		return p.selUang(t, i, debet)
	case errK != nil:
		return p.selUang(t, i, kredit)
	case !d.Ada && !k.Ada:
		return susun.Sel{}
	}
	tambah, kurang, kolom := k.Nilai, d.Nilai, kredit
	if b == bagianBelanja || b == bagianKeluar {
		tambah, kurang, kolom = kurang, tambah, debet
	}
	hasil, err := rupiah.Selisih(tambah, kurang)
	if err != nil {
		return susun.Sel{Teks: t.teks(i, kolom), Kolom: t.letak[kolom] + 1} // beyond any budget
	}
	return susun.Sel{Teks: hasil.String(), Angka: true, Kolom: t.letak[kolom] + 1}
}

// bolehkan decides by account and section whether a row can count.
func (p *pembaca) bolehkan(t *tabel, i int, d *dok, boleh ...bagian) (bagian, kunciPos, bool) {
	b := bagianRekening(lepasTitik(t.sel(i, kdRincian).Teks))
	switch {
	case b == tanpaBagian:
		t.status[i] = BukanAPBDes
	case !slices.Contains(boleh, b):
		t.status[i] = SalahRekening
		p.lapor(t, i, &aturanSalahRekening, temuan.Isi("tabel", t.jenis.nama()), p.isiNilai(t, i), temuan.Isi("kode", t.teks(i, kdRincian)))
	case p.kurang[b]:
		t.status[i] = BagianTakLengkap
	default:
		return b, p.pos(t, i, d), true
	}
	return b, kunciPos{}, false
}

// isiNilai is the amount of a row for a finding.
func (p *pembaca) isiNilai(t *tabel, i int) temuan.Isian {
	k := nilai
	if t.jenis == taJurnalRinci {
		if k = debet; strings.Trim(t.teks(i, debet), "0.,") == "" {
			k = kredit
		}
	}
	if o, err := p.uang(t, i, k); err == nil && o.Ada {
		return temuan.Isi("nilai", o.Nilai)
	}
	return temuan.Isi("nilai", t.teks(i, k))
}

// laporYatim reports a row without its master.
func (p *pembaca) laporYatim(t *tabel, i int, induk jenisTabel, no string, dihitung bool) {
	akibat := temuan.Dwi("akibat", "tidak dihitung dan disimpan sebagai baris yatim", "it does not count and is kept as an orphan")
	if dihitung {
		akibat = temuan.Dwi("akibat", "dihitung tanpa tanggal", "it counts without a date")
	}
	p.lapor(t, i, &aturanYatim, temuan.Isi("nomor", no), p.isiNilai(t, i), temuan.Isi("induk", induk.nama()), akibat)
}

// tempatkan decides by the date of its master whether a row counts. Without a cut-off a missing master is reported and does not
// matter, because only its date is asked for.
func (p *pembaca) tempatkan(t *tabel, i int, d *dok, induk jenisTabel, no string) bool {
	if p.induk[induk] == nil { // the whole table is missing; with a cut-off the section is not computed
		d.tanpaHari = true
		return true
	}
	j, ada := p.induk[induk][p.bukti(d, no)]
	if !ada {
		p.laporYatim(t, i, induk, no, p.batas == 0)
		d.tanpaHari = true
		if p.batas != 0 {
			t.status[i] = TanpaInduk
		}
		return p.batas == 0
	}
	return p.tempatkanHari(t, i, d, p.tabel[induk], j)
}

// tempatkanHari decides by the date in row j of table m whether row i of t counts.
func (p *pembaca) tempatkanHari(t *tabel, i int, d *dok, m *tabel, j int) bool {
	h := p.hariBaris(m, j)
	if k := (kunciHari{m.jenis, j}); h != 0 && !p.ditinjau[k] {
		p.ditinjau[k] = true
		if teksHari := h.String(); teksHari[:4] != d.tahun {
			p.lapor(m, j, &aturanTahunTanggal, temuan.Isi("tanggal", teksHari), temuan.Isi("tahun", d.tahun))
		}
	}
	switch {
	case p.batas == 0:
		d.tanpaHari = d.tanpaHari || h == 0
		d.terakhir = max(d.terakhir, h)
		return true
	case h == 0:
		t.status[i] = TanggalTakTerbaca
		tgl := temuan.Isi("tanggal", m.teks(j, tanggal))
		if m.teks(j, tanggal) == "" {
			tgl = temuan.Dwi("tanggal", "kosong", "empty")
		}
		p.lapor(t, i, &aturanTanggalRusak, temuan.Isi("nomor", t.teks(i, nomor)), p.isiNilai(t, i), temuan.Isi("sampai", p.batas), tgl)
		return false
	case h > p.batas:
		t.status[i] = SesudahBatas
		return false
	}
	return true
}

// bukukan notes a row that counts.
func (p *pembaca) bukukan(t *tabel, i int, d *dok, b bagian, pos kunciPos, sel susun.Sel) {
	if strings.TrimSpace(sel.Teks) == "" {
		t.status[i] = TanpaNilai
		return
	}
	t.status[i] = dipakai
	d.silpaDibukukan = d.silpaDibukukan || b == bagianMasuk && strings.HasPrefix(pos.rekening, "6.1.1")
	p.dibukukan[pos] = true
	p.dibukukan[pos.tanpaSumber()] = true
	p.transaksi = append(p.transaksi, transaksi{t, i, d, pos, sel})
}

// taruhTransaksi feeds the rows that count to the composer, each as a line with realisasi only.
func (p *pembaca) taruhTransaksi() {
	for _, x := range p.transaksi {
		b := p.baris(x.tabel, x.baris, x.dok, x.pos)
		b.Nilai[apbdes.Realisasi] = x.nilai
		p.tambah(b, x.dok, x.pos)
	}
	for _, d := range p.urut {
		if d.lama.lama() || d.rinci+d.rab == 0 {
			continue
		}
		p.catat.kini = d.urutan(langkahTransaksi)
		isi := []temuan.Isian{temuan.Isi("desa", d.kode), temuan.Isi("tahun", d.tahun)}
		if d.transaksi == 0 {
			p.lapor(nil, -1, &aturanTanpaTransaksi, isi...)
			continue
		}
		if o, err := d.silpa.Opsional(); err == nil && o.Nilai != 0 && !d.silpaDibukukan && !p.kurang[bagianMasuk] && p.sampaiTahun(d) {
			p.lapor(p.tabel[taJurnalRinci], -1, &aturanSilpaBelumJurnal, append(isi, temuan.Isi("nilai", o.Nilai), p.isiBatas())...)
		}
	}
}

// isiBatas names the cut-off date in a finding, if there is one.
func (p *pembaca) isiBatas() temuan.Isian {
	if p.batas == 0 {
		return temuan.Isi("batas", "")
	}
	return temuan.Dwi("batas", " sampai "+p.batas.String(), " by "+p.batas.String())
}

// sampaiTahun reports whether the cut-off date lies in the year of a budget or later.
func (p *pembaca) sampaiTahun(d *dok) bool { return p.batas == 0 || p.batas.String()[:4] >= d.tahun }
