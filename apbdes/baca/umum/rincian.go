package umum

import (
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/bagan"
	"github.com/dasbor-desa/dasbor/apbdes/rupiah"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// jumlahFase adds up amounts by phase.
type jumlahFase [apbdes.Realisasi + 1]rupiah.Penjumlah

func (j *jumlahFase) tambah(n *apbdes.Nilai) {
	for _, f := range apbdes.DaftarFase() {
		j[f].TambahOpsional(n.Fase(f))
	}
}

// jejak is a coded row and what the rows right below it add up to so far.
type jejak struct {
	*baris
	atas   *jejak
	anak   []*jejak // coded rows right below
	isi    jumlahFase
	lepas  jumlahFase   // rows without a code below it that are not its lines
	berisi bool         // there are coded rows right below it
	batas  apbdes.Nilai // its amounts: those of the row, or of the closing row of a section whose heading has none
}

// takPas are rows without a code below a coded row that they do not add up to.
type takPas struct {
	bawah *jejak // the coded row
	baris []*baris
}

// catatJejak moves the path to a coded row.
func (c *konteks) catatJejak(r *baris) {
	n := len(c.jejak)
	for n > 0 && !diAtas(c.jejak[n-1].baris, r) {
		n--
	}
	c.jejak = c.jejak[:n]
	j := &jejak{baris: r, batas: r.nilai}
	if n > 0 {
		j.atas = c.jejak[n-1]
		j.atas.anak = append(j.atas.anak, j)
		j.atas.isi.tambah(&r.nilai)
		j.atas.berisi = j.atas.berisi || r.uang
	}
	c.jejak = append(c.jejak, j)
	c.simpul = append(c.simpul, j)
}

// putuskanDaun settles coded rows that their codes alone would mistake. Where the rows right below a row add up to it, those among them
// that have an account and stop above a kegiatan are lines: "1.1 5.2" between the kegiatan of 1.1 is no total of their accounts. The
// heading of financing with nothing but its balance below it is no line.
func (c *konteks) putuskanDaun() {
	var nol jumlahFase
	for _, j := range c.simpul {
		if j.rk.Golongan() == bagan.Pembiayaan && !j.uang && len(j.anak) == 0 && len(c.netoTercetak) > 0 && j.Peran == susun.Otomatis {
			j.Peran = susun.Judul
		}
		if !j.uang || len(j.anak) < 2 || !j.pasDengan(&nol) {
			continue
		}
		for _, a := range j.anak {
			if a.uang && len(a.anak) == 0 && a.Peran == susun.Otomatis && !a.rk.Kosong() && !a.kg.Kosong() && a.kg.Tingkat() != bagan.Kegiatan {
				a.Peran = susun.Daun
			}
		}
	}
}

// diAtas reports whether the code of a is that of a row above b. All spending with a kegiatan lies below the account of belanja.
func diAtas(a, b *baris) bool {
	switch {
	case a.kg.Kosong() && !b.kg.Kosong():
		return a.rk.Tingkat() == bagan.Akun && a.rk.Golongan() == bagan.Belanja
	case a.kg.Kosong():
		return a.rk != b.rk && a.rk.Memuat(b.rk)
	case !a.kg.Memuat(b.kg):
		return false
	case a.rk.Kosong():
		return a.kg != b.kg || !b.rk.Kosong()
	default:
		return a.kg == b.kg && a.rk != b.rk && a.rk.Memuat(b.rk)
	}
}

// rincikan looks at the rows without a code right below the coded row r. Those that add up to it, or to what a row above it has beyond
// its coded rows, are lines of that row, which is their sum. What is left over below an account is decided at the end by
// [penempat.putuskanRincian]; below bidang, sub-bidang and kegiatan the names decide as everywhere else.
func (p *penempat) rincikan(r *baris, setelah []*baris) {
	c := p.ctx(r)
	if len(c.jejak) == 0 || c.jejak[len(c.jejak)-1].baris != r {
		return
	}
	sisa, penutup := p.tanpaKodeDiBawah(r, setelah)
	if len(sisa) == 0 {
		return
	}
	lanjut := p.kodeBerikut(r, setelah)
	for k := len(c.jejak) - 1; k >= 0 && len(sisa) > 0; k-- {
		j := c.jejak[k]
		if penutup != nil && j.penutupBagian(penutup) {
			j.batas = penutup.nilai
		}
		n := j.awalanPas(sisa)
		if n == 0 || !j.bolehDirinci(sisa[:n]) || n == len(sisa) && j.adaAtasPas(sisa, lanjut) {
			continue
		}
		for _, x := range sisa[:n] {
			p.jadiRincian(x, j.baris)
			j.isi.tambah(&x.nilai)
		}
		j.Peran = susun.Induk
		sisa = sisa[n:]
	}
	p.simpanTakPas(c, sisa)
}

// kodeBerikut returns the codes of the next coded row of the same document: nil where the document ends, and a row without codes where
// they cannot be told yet.
func (p *penempat) kodeBerikut(r *baris, setelah []*baris) *baris {
	for _, x := range setelah {
		if x.kunci() != r.kunci() {
			return nil
		}
		if x.kode == "" || x.Peran == susun.Judul {
			continue
		}
		var b baris
		if x.sumbu && p.g == bagan.Permendagri20 {
			b.kg, _ = bagan.UraiKegiatan(x.kodeKeg, p.g)
			b.rk, _ = bagan.UraiRekening(x.kodeRek, p.g)
		} else if s, err := bagan.UraiSel(x.kode, p.g); err == nil && !s.Mendua {
			b.kg, b.rk = s.Kegiatan, s.Rekening
		}
		return &b
	}
	return nil
}

// adaAtasPas reports whether the rows close a row above j that nothing else can close, because the next coded row is not below it. Then
// they stand beside j, although they happen to add up to it too.
func (j *jejak) adaAtasPas(daftar []*baris, lanjut *baris) bool {
	if lanjut != nil && lanjut.kg.Kosong() && lanjut.rk.Kosong() {
		return false
	}
	for a := j.atas; a != nil; a = a.atas {
		if lanjut != nil && diAtas(a.baris, lanjut) {
			return false
		}
		if a.awalanPas(daftar) == len(daftar) {
			return true
		}
	}
	return false
}

// tanpaKodeDiBawah returns the rows right below r that have money and a name and no code, up to the first row that is no line: a coded
// row, a total, a section. That row is the second result where it has no code.
func (p *penempat) tanpaKodeDiBawah(r *baris, setelah []*baris) (rincian []*baris, penutup *baris) {
	for _, x := range setelah {
		if x.Peran == susun.Judul || x.kode == "" && x.nama == "" && !x.uang {
			continue
		}
		switch {
		case x.kode != "" || x.kunci() != r.kunci():
			return rincian, nil
		case !p.bisaRincian(x):
			return rincian, x
		case x.uang:
			rincian = append(rincian, x)
		}
	}
	return rincian, nil
}

// penutupBagian reports whether x is the closing row of the section whose heading j is, and the heading has no amount itself.
func (j *jejak) penutupBagian(x *baris) bool {
	sasaran, _ := susun.KenaliTotal(kataPolos(x.nama))
	switch j.rk.Golongan() {
	case bagan.Pendapatan:
		return j.rk.Tingkat() == bagan.Akun && !j.uang && sasaran == apbdes.JumlahPendapatan
	case bagan.Belanja:
		return j.rk.Tingkat() == bagan.Akun && !j.uang && j.kg.Kosong() && sasaran == apbdes.JumlahBelanja
	}
	return false
}

// bisaRincian reports whether nothing but the rows around it tells what a row without a code is.
func (p *penempat) bisaRincian(x *baris) bool {
	if x.nama == "" || x.tingkat != tanpaTingkat || x.bagian != tanpaBagian || x.teksBagian != "" || x.total || x.narasi || x.lepas || len(x.leluhur) > 0 {
		return false
	}
	if _, ada := p.tempat[resep.Rapikan(x.nama)]; ada || p.r.CariBagian(x.nama) != "" || kenaliBagian(x.nama) != tanpaBagian {
		return false
	}
	kata := kataPolos(x.nama)
	_, total := susun.KenaliTotal(kata)
	_, jumlah := potongJumlah(kata)
	return !total && !jumlah && kata != "silpa" && !(strings.HasPrefix(kata, "silpa ") && strings.Contains(kata, "berkenaan")) && kata != "sisa lebih perhitungan anggaran"
}

// awalanPas returns how many of the rows, from the first on, add up to what j has beyond the rows below it, in every phase; 0 for none.
// Rows of Rp0 behind them belong to them.
func (j *jejak) awalanPas(daftar []*baris) int {
	var jumlah jumlahFase
	pas := 0
	for i, x := range daftar {
		jumlah.tambah(&x.nilai)
		if j.pas(&jumlah) {
			pas = i + 1
		} else if pas > 0 {
			break
		}
	}
	return pas
}

// pas reports whether rows of this sum close j. Rows of Rp0 close nothing.
func (j *jejak) pas(jumlah *jumlahFase) bool {
	for _, f := range apbdes.DaftarFase() {
		if n, err := jumlah[f].Hasil(); err != nil || n != 0 {
			return j.pasDengan(jumlah)
		}
	}
	return false
}

// pasDengan reports whether the rows right below j and this sum make its amounts, in every phase.
func (j *jejak) pasDengan(jumlah *jumlahFase) bool {
	for _, f := range apbdes.DaftarFase() {
		sisa := j.isi[f]
		sisa.Gabung(jumlah[f])
		if n, err := sisa.Hasil(); err != nil || n != j.batas.Fase(f).Nilai {
			return false
		}
	}
	return true
}

// bolehDirinci reports whether the rows are lines of j and no rows of several levels, which only their names tell apart. A bidang or
// sub-bidang without coded rows below it is left to the names too.
func (j *jejak) bolehDirinci(daftar []*baris) bool {
	if !j.rk.Kosong() {
		return true
	}
	if j.kg.Tingkat() != bagan.Kegiatan && !j.berisi {
		return false
	}
	for _, x := range daftar {
		kata := kataPolos(x.nama)
		for _, awal := range [...]string{"bidang ", "bid ", "sub bid", "subbid", "belanja "} {
			if strings.HasPrefix(kata, awal) && !j.berisi {
				return false
			}
		}
	}
	return true
}

// jadiRincian makes x a line of the coded row above it, or of an account below that which its name tells for certain.
func (p *penempat) jadiRincian(x, atas *baris) {
	p.dirinci++
	x.rincian, x.berkode, x.pasti, x.Peran, x.Uraian = true, true, true, susun.Daun, x.nama
	x.KodeKegiatan, x.KodeRekening, x.kg, x.rk = atas.KodeKegiatan, atas.KodeRekening, atas.kg, atas.rk
	x.NamaKegiatan = atas.NamaKegiatan
	p.sumberDari(x, atas)
	if k, ok := p.rekeningDiBawah(x.nama, atas); ok {
		x.KodeRekening, x.rk = k.String(), k
		p.dinama++
		p.kamus.ingat(x.nama, resep.Tempat{Nama: x.nama, Rekening: x.KodeRekening})
	}
}

// rekeningDiBawah finds an account of income or financing by its name, inside that of the row above.
func (p *penempat) rekeningDiBawah(nama string, atas *baris) (bagan.KodeRekening, bool) {
	g := tanpaBagian
	switch atas.rk.Golongan() {
	case bagan.Pendapatan:
		g = pendapatan
	case bagan.PenerimaanPembiayaan:
		g = penerimaan
	case bagan.PengeluaranPembiayaan:
		g = pengeluaran
	}
	k, ok := p.kamus.rekening(nama, g)
	return k, ok && k != atas.rk && atas.rk.Memuat(k)
}

// simpanTakPas keeps rows that add up to nothing for the end, where they stand below an account. Those whose name tells another place for
// certain, and those without an amount above them, are ordinary rows.
func (p *penempat) simpanTakPas(c *konteks, sisa []*baris) {
	j := c.jejak[len(c.jejak)-1]
	if len(sisa) == 0 || j.rk.Tingkat() < bagan.Kelompok || !j.uang {
		return
	}
	t := &takPas{bawah: j}
	for _, x := range sisa {
		if !p.namaPasti(c, x.nama) {
			t.baris = append(t.baris, x)
		}
	}
	if len(t.baris) > 0 {
		p.ragu = append(p.ragu, t)
	}
}

// namaPasti reports whether the name of a row tells its place for certain.
func (p *penempat) namaPasti(c *konteks, nama string) bool {
	if c.bagian != belanja {
		_, ok := p.kamus.rekening(nama, c.bagian)
		return ok
	}
	if _, ok := p.kamus.kegiatan(nama, c.kodeBidang); ok {
		return true
	}
	_, ok := p.kamus.bidang(nama, p.kamus.adaBidang(nama))
	return ok
}

// putuskanRincian decides about rows without a code that do not add up to the coded row above them, when all rows are placed. Where a
// row further up closes with them, they stand beside that coded row and are added. Otherwise they are its details if their sum fits:
// they are kept unread, so that no money is counted twice. Either way but the first it is an error that only a person can settle.
func (p *penempat) putuskanRincian() {
	for _, t := range p.ragu {
		if t.bawah.atas == nil {
			continue
		}
		for _, x := range t.baris {
			t.bawah.atas.lepas.tambah(&x.nilai)
		}
	}
	for _, t := range p.ragu {
		if a := t.bawah.atas; a != nil && a.pas(&a.lepas) {
			continue
		}
		var jumlah jumlahFase
		for _, x := range t.baris {
			jumlah.tambah(&x.nilai)
		}
		p.laporTakPas(t, &jumlah, t.bawah.menampung(&jumlah))
	}
}

// menampung reports whether the sum fits into what j has beyond its rows.
func (j *jejak) menampung(jumlah *jumlahFase) bool {
	for _, f := range apbdes.DaftarFase() {
		sisa := j.isi[f]
		sisa.Gabung(jumlah[f])
		if n, err := sisa.Hasil(); err != nil || n > j.batas.Fase(f).Nilai {
			return false
		}
	}
	return true
}

func (p *penempat) laporTakPas(t *takPas, jumlah *jumlahFase, tolak bool) {
	n, f := t.bawah.nilai.Berlaku()
	if f == 0 {
		n, f = t.bawah.nilai.Realisasi, apbdes.Realisasi
	}
	hitung, err := jumlah[f].Hasil()
	if err != nil {
		return // the composer reports sums that do not fit
	}
	nasib := temuan.Dwi("nasib", "dijumlahkan sendiri", "are added by themselves")
	if tolak {
		nasib = temuan.Dwi("nasib", "disimpan dan tidak dijumlahkan", "are kept and not added")
		for _, x := range t.baris {
			x.ditolak = true
			if x.induk != nil {
				x.induk.anak--
				x.induk.anakNama--
			}
		}
	}
	p.catat.Tambah(&aturanTakPas, t.baris[0].Letak.Baris, 0, temuan.Isi("nama", t.bawah.nama), temuan.Isi("banyak", len(t.baris)),
		temuan.Isi("tercetak", n.Nilai), temuan.Isi("hitung", hitung), nasib)
}
