package ekspor

import (
	"archive/zip"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"
)

// Pilihan says what an invented export looks like. The zero value is an empty one.
type Pilihan struct {
	Desa  int      // villages
	Tahun []string // budget years
	Rinci int      // budget items for each village and year
	Benih uint64
	Acak  bool // rows in any order
	Cacat bool // orphans, advances that are not settled, shifted rows, strange amounts
	Kutip bool // all cells are quoted
	// Tanpa names tables that are missing.
	Tanpa []string
}

// kepala are the headers of the tables, in the order in which they are written.
var kepala = [...][2]string{
	{"Ref_Desa", "Kd_Kec,Kd_Desa,Nama_Desa"},
	{"Ref_Kecamatan", "Kd_Kec,Nama_Kecamatan"},
	{"Ref_Version", "Versi,Tgl_Rilis"},
	{"Ta_Desa", "Tahun,Kd_Desa,Nm_Kades,No_Perdes_PB"},
	{"Ta_JurnalUmum", "Tahun,KdBuku,Kd_Desa,Tanggal,JnsBukti,NoBukti,Keterangan,Posted"},
	{"Ta_JurnalUmumRinci", "Tahun,NoBukti,Kd_Keg,RincianSD,NoID,Kd_Desa,Akun,Kd_Rincian,SumberDana,DK,Debet,Kredit"},
	{"Ta_Kegiatan", "Tahun,Kd_Desa,Kd_Bid,Kd_Keg,ID_Keg,Nama_Kegiatan,Pagu,Pagu_PAK"},
	{"Ta_Mutasi", "Tahun,Kd_Desa,No_Bukti,Tgl_Bukti,Keterangan,Kd_Bank,Kd_Rincian,Kd_Keg,SumberDana,Kd_Mutasi,Nilai"},
	{"Ta_Pemda", "Tahun,Kd_Prov,Kd_Kab,Nama_Pemda,Nama_Provinsi"},
	{"Ta_RAB", "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Anggaran,AnggaranPAK,AnggaranStlhPAK"},
	{"Ta_RABRinci", "Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Kd_SubRinci,No_Urut,SumberDana,Uraian,Satuan,JmlSatuan,HrgSatuan,Anggaran,AnggaranStlhPAK,AnggaranPAK"},
	{"Ta_SPJ", "Tahun,No_SPJ,Tgl_SPJ,Kd_Desa,No_SPP,Keterangan,Jumlah"},
	{"Ta_SPJRinci", "Tahun,No_SPJ,Kd_Keg,Kd_Rincian,Sumberdana,Kd_Desa,No_SPP,JmlCair,Nilai,Sisa"},
	{"Ta_SPP", "Tahun,No_SPP,Tgl_SPP,Jn_SPP,Kd_Desa,Keterangan,Jumlah,Potongan,Status"},
	{"Ta_SPPRinci", "Tahun,Kd_Desa,No_SPP,Kd_Keg,Kd_Rincian,Sumberdana,Nilai"},
	{"Ta_TBP", "Tahun,No_Bukti,Tgl_Bukti,Kd_Desa,Uraian,Jumlah"},
	{"Ta_TBPRinci", "Tahun,No_Bukti,Kd_Desa,Kd_Keg,Kd_Rincian,RincianSD,SumberDana,Nilai"},
}

// Tulis writes the tables one after the other: buka begins one.
func Tulis(p Pilihan, buka func(nama string) (io.Writer, error)) error {
	for n, k := range kepala {
		if strings.Contains(","+strings.Join(p.Tanpa, ",")+",", ","+k[0]+",") {
			continue
		}
		w, err := buka(k[0])
		if err != nil {
			return err
		}
		if err := p.tulisTabel(w, k[0], k[1], uint64(n)); err != nil { //nolint:gosec // a small number
			return err
		}
	}
	return nil
}

func (p *Pilihan) tulisTabel(w io.Writer, nama, kepala string, n uint64) error {
	if _, err := io.WriteString(w, kepala+"\n"); err != nil {
		return err
	}
	var semua []string
	acak := rand.New(rand.NewPCG(p.Benih, n)) //nolint:gosec // invented rows
	tulis := func(b string) error {
		if p.Acak {
			semua = append(semua, b)
			return nil
		}
		_, err := io.WriteString(w, b)
		return err
	}
	for _, th := range p.Tahun {
		for i := range p.Desa {
			for _, b := range p.baris(nama, i, th) {
				if err := tulis(p.csv(b, acak)); err != nil {
					return err
				}
			}
		}
	}
	acak.Shuffle(len(semua), func(i, j int) { semua[i], semua[j] = semua[j], semua[i] })
	for _, b := range semua {
		if _, err := io.WriteString(w, b); err != nil {
			return err
		}
	}
	return nil
}

// csv writes a row. With defects it now and then loses a cell, or one becomes strange.
func (p *Pilihan) csv(b []string, acak *rand.Rand) string {
	if p.Cacat && acak.IntN(60) == 0 {
		switch i := acak.IntN(len(b)); acak.IntN(4) {
		case 0:
			b = b[:i]
		case 1:
			b = append(b, "lebih")
		case 2:
			b[i] = [...]string{"", "abc", "1,5", "-", "2025", "\xe9", "a\nb", "\"", "6.3.1."}[acak.IntN(9)]
		default:
			return strings.Join(b, ",") + "\"\n" + strings.Repeat(",", acak.IntN(3)) + "\n"
		}
	}
	var s strings.Builder
	for i, c := range b {
		if i > 0 {
			s.WriteByte(',')
		}
		if p.Kutip || strings.ContainsAny(c, ",\"\n") {
			c = `"` + strings.ReplaceAll(c, `"`, `""`) + `"`
		}
		s.WriteString(c)
	}
	s.WriteByte('\n')
	return s.String()
}

// pos is an account of the invented budgets.
var pos = [...][3]string{
	{"00.00.00.", "4.2.1.01.", "DDS"}, {"00.00.00.", "4.2.3.01.", "ADD"}, {"00.00.00.", "6.1.1.01.", "DLL"}, {"01.01.01.", "5.1.1.01.", "ADD"},
	{"02.02.02.", "5.2.1.03.", "DDS"}, {"02.03.10.", "5.3.5.01.", "DDS"}, {"02.01.01.", "5.2.2.05.", "DDS"}, {"05.03.00.", "5.4.1.01.", "DDS"},
}

// baris returns the rows of one village and year in one table.
func (p *Pilihan) baris(nama string, i int, th string) [][]string {
	desa := fmt.Sprintf("%02d.%04d.", 1+i/90%99, 2001+i%90)
	kec := desa[:3]
	var d [][]string
	tambah := func(sel ...string) { d = append(d, sel) }
	nilai := func(j int) string { return strconv.Itoa(1_000_000 + (i*37+j*11)%900*1000) }
	switch nama {
	case "Ref_Desa":
		if th == p.Tahun[0] {
			tambah(kec, desa, "Desa \"Contoh\", "+strconv.Itoa(i))
		}
	case "Ref_Kecamatan":
		if th == p.Tahun[0] && i%90 == 0 {
			tambah(kec, "Kecamatan "+kec)
		}
	case "Ref_Version":
		if th == p.Tahun[0] && i == 0 {
			tambah("V2.0", "2024-01-05")
		}
	case "Ta_Pemda":
		if i == 0 {
			tambah(th, "33.", "07.", "Kabupaten Contoh", "Jawa Tengah")
		}
	case "Ta_Desa":
		perdes := ""
		if i%3 == 0 {
			perdes = "7/" + th
		}
		tambah(th, desa, "Kepala, Desa", perdes)
	case "Ta_Kegiatan":
		for _, r := range pos[3:] {
			tambah(th, desa, desa+r[0][:3], desa+r[0], r[0], "Kegiatan "+r[0]+" di desa", "1", "1")
		}
	case "Ta_RAB", "Ta_RABRinci":
		p.barisAnggaran(nama, i, th, desa, nilai, tambah)
	default:
		p.barisBuku(nama, i, th, desa, nilai, tambah)
	}
	return d
}

func (p *Pilihan) barisAnggaran(nama string, i int, th, desa string, nilai func(int) string, tambah func(...string)) {
	if p.Cacat && i%11 == 5 && nama == "Ta_RABRinci" {
		return // its budget is in Ta_RAB only
	}
	jumlah := make([]int, len(pos))
	for j := range p.Rinci {
		r := pos[j%len(pos)]
		n := nilai(j)
		stlh, selisih := n, "0"
		if i%3 == 0 && j%5 == 1 {
			stlh, selisih = n+"0", n+"0"
		}
		if k, err := strconv.Atoi(n); err == nil {
			jumlah[j%len(pos)] += k
		}
		if nama == "Ta_RABRinci" {
			tambah(th, desa, desa+r[0], r[1], "01", strconv.Itoa(j), r[2], "Rincian ke-"+strconv.Itoa(j), "paket", "1", n, n, stlh, selisih)
		}
	}
	for j, n := range jumlah {
		if n > 0 && nama == "Ta_RAB" {
			tambah(th, desa, desa+pos[j][0], pos[j][1], strconv.Itoa(n), "0", strconv.Itoa(n))
		}
	}
}

// barisBuku returns the rows of the books. Each item of the budget is booked once, by what its account asks for.
func (p *Pilihan) barisBuku(nama string, i int, th, desa string, nilai func(int) string, tambah func(...string)) {
	if p.Cacat && i%7 == 3 {
		return // it keeps no books
	}
	if nama == "Ta_Mutasi" {
		tambah(th, desa, "M-01", th+"-12-12", "bunga", "", "4.3.6.01.", desa+"00.00.00.", "DLL", "3", "1234567.89")
	}
	for j := range p.Rinci {
		r := pos[j%len(pos)]
		b := bukti{no: fmt.Sprintf("%05d/%s", j, th), th: th, desa: desa, keg: desa + r[0], rek: r[1], dana: r[2], nilai: nilai(j),
			hari: fmt.Sprintf("%s-%02d-%02d 00:00:00", th, 1+j%12, 1+j%28), jenis: "LS"}
		if b.rek[0] == '5' && j%4 == 1 {
			b.jenis = "UM"
		}
		b.yatim = p.Cacat && (i+j)%13 == 1
		b.lunas = j%8 != 5
		b.baris(nama, tambah)
	}
}

// bukti is a document of the books.
type bukti struct {
	no, th, desa, keg, rek, dana, nilai, hari, jenis string
	yatim, lunas                                     bool
}

func (b *bukti) baris(nama string, tambah func(...string)) {
	spj := b.jenis == "UM" && b.lunas
	switch {
	case b.rek[0] == '4':
		b.pilih(nama, tambah, "Ta_TBP", []string{b.th, b.no, b.hari, b.desa, "terima", b.nilai},
			"Ta_TBPRinci", []string{b.th, b.no, b.desa, b.keg, b.rek, "", b.dana, b.nilai})
	case b.rek[0] == '6':
		b.pilih(nama, tambah, "Ta_JurnalUmum", []string{b.th, "JU", b.desa, b.hari, "JU", b.no, "", "1"},
			"Ta_JurnalUmumRinci", []string{b.th, b.no, b.keg, "", "001", b.desa, b.rek[:2], b.rek, b.dana, "D", "0", b.nilai})
	case strings.HasPrefix(nama, "Ta_SPP"):
		b.pilih(nama, tambah, "Ta_SPP", []string{b.th, b.no, b.hari, b.jenis, b.desa, "bayar, tunai", b.nilai, "0", "1"},
			"Ta_SPPRinci", []string{b.th, b.desa, b.no, b.keg, b.rek, b.dana, b.nilai})
	case spj:
		b.pilih(nama, tambah, "Ta_SPJ", []string{b.th, b.no, b.hari, b.desa, b.no, "", b.nilai},
			"Ta_SPJRinci", []string{b.th, b.no, b.keg, b.rek, b.dana, b.desa, b.no, "", b.nilai, "0"})
	}
}

// pilih adds the row of the master table or that of its items. An orphan has no master.
func (b *bukti) pilih(nama string, tambah func(...string), induk string, barisInduk []string, rinci string, barisRinci []string) {
	switch {
	case nama == induk && !b.yatim:
		tambah(barisInduk...)
	case nama == rinci:
		tambah(barisRinci...)
	}
}

// Folder makes the files of an export by their names.
func Folder(p Pilihan) (map[string][]byte, error) {
	f := make(map[string][]byte)
	err := Tulis(p, func(nama string) (io.Writer, error) { return tulisan{f, nama + ".csv"}, nil })
	return f, err
}

type tulisan struct {
	f    map[string][]byte
	nama string
}

// Write appends to the file.
func (t tulisan) Write(b []byte) (int, error) {
	t.f[t.nama] = append(t.f[t.nama], b...)
	return len(b), nil
}

// Zip writes an export as a zip.
func Zip(w io.Writer, p Pilihan) error {
	z := zip.NewWriter(w)
	if err := Tulis(p, func(nama string) (io.Writer, error) { return z.Create(nama + ".csv") }); err != nil {
		return err
	}
	return z.Close()
}
