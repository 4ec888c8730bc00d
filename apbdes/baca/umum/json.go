package umum

import (
	"errors"
	"strings"

	"github.com/dasbor-desa/dasbor/apbdes"
	"github.com/dasbor-desa/dasbor/apbdes/baca/lembar"
	"github.com/dasbor-desa/dasbor/apbdes/baca/resep"
	"github.com/dasbor-desa/dasbor/apbdes/baca/susun"
	"github.com/dasbor-desa/dasbor/apbdes/temuan"
)

// BacaJSON reads the JSON in which web sites keep a budget: objects that map names to amounts below the names of sections, lists of
// objects with a name and an amount, or any mixture. Every value that is not part of such an entry becomes a row of its own and is
// kept. The error is a [*lembar.MelewatiBatas]; text that is no JSON is a finding.
func BacaJSON(b []byte, o Opsi, batas lembar.Batas) (*Hasil, error) {
	akar, err := bacaPohon(b, batas)
	var lewat *lembar.MelewatiBatas
	if errors.As(err, &lewat) {
		return nil, err
	}
	o.Format = Format
	t := tabel{l: &lembar.Lembar{Berkas: o.Berkas}, o: &o, p: petaKosong(), catat: lembar.Pencatat{Berkas: o.Berkas}}
	if o.Resep != nil {
		t.r = *o.Resep
	}
	t.terapkan()
	if err != nil {
		t.catat.Tambah(&susun.AturanJSONRusak, 0, 0, temuan.Isi("jalur", "JSON"), temuan.Isi("sebab", err.Error()))
	}
	j := pembacaJSON{berkas: o.Berkas}
	j.nilai(akar, konteksJSON{fase: apbdes.Anggaran})
	m := pemetik{l: t.l, p: &t.p, gaya: o.TataTulis}
	if m.gaya == 0 {
		m.gaya = buktiGaya(j.baris)
	}
	for _, r := range j.baris {
		m.petik(r)
		m.bacaNilai(r)
	}
	if m.narasi > 0 {
		t.catat.Tambah(&aturanNarasi, 0, 0, temuan.Isi("banyak", m.narasi), temuan.Isi("contoh", m.contoh))
	}
	if j.urutBidang {
		t.catat.Tambah(&aturanTafsir, 0, 0, temuan.Dwi("apa", "urutan dalam daftar bidang adalah nomor bidangnya", "the order in the list of bidang is their number"))
	}
	for _, u := range j.terulang {
		siapa := strings.TrimSpace(u.namaDesa + " " + u.kodeDesa + " " + u.tahun)
		t.catat.Tambah(&aturanTafsir, u.baris, 0, temuan.Dwi("apa",
			u.nama+" "+siapa+" ada lebih dari satu kali dan dijumlahkan; bila itu dua versi anggaran yang sama, pisahkan berkasnya",
			u.nama+" of "+siapa+" is there more than once and was added; if these are two versions of one budget, put them into files of their own"))
	}
	isiPerubahan(j.baris, &t.catat)
	s := susun.Penyusun{Opsi: o.Opsi}
	return t.tempatkan(&s, j.baris), nil
}

// konteksJSON is what the names on the way to a value say about it.
type konteksJSON struct {
	tahun, kodeDesa, namaDesa string
	nama                      string // name of the field
	fase                      apbdes.Fase
	legenda                   []apbdes.Fase // meaning of the numbers in a list: [pagu, realisasi]
	bagian                    bagian
	asing                     string // a name around the value that is no section of ours
	tingkat                   tingkat
	dalamBidang               bool
	lepas                     bool // a field of an object, whose order means nothing
}

type pembacaJSON struct {
	berkas     string
	baris      []*baris
	urutBidang bool
	terbaca    map[bagianDokumen]bool
	terulang   []ulangan // sections that a document has twice, in the order of the file
}

// bagianDokumen names a section of the document of a village and year.
type bagianDokumen struct {
	tahun, kodeDesa, namaDesa string
	bagian                    bagian
}

type ulangan struct {
	bagianDokumen
	nama  string
	baris int
}

// baru starts a row.
func (j *pembacaJSON) baru(k *konteksJSON, s *simpul, nama string) *baris {
	r := &baris{nama: strings.TrimSpace(nama), bagian: k.bagian, tingkat: k.tingkat, Baris: susun.Baris{
		Letak: temuan.Letak{Berkas: j.berkas, Baris: s.baris}, Mentah: []string{nama}, Tahun: k.tahun, KodeDesa: k.kodeDesa, NamaDesa: k.namaDesa}}
	if k.asing != "" && k.bagian == tanpaBagian {
		r.teksBagian, r.bagian = k.asing, abaikan
	}
	if k.dalamBidang && r.tingkat == tanpaTingkat {
		r.tingkat = barisKegiatan
	}
	r.lepas = k.lepas && !k.dalamBidang && k.tingkat == tanpaTingkat
	j.baris = append(j.baris, r)
	return r
}

// nilai reads any value.
func (j *pembacaJSON) nilai(s *simpul, k konteksJSON) {
	switch s.jenis {
	case '{':
		j.objek(s, k)
	case '[':
		j.larik(s, k)
	default:
		j.skalar(s, k)
	}
}

// skalar makes a row of a single value.
func (j *pembacaJSON) skalar(s *simpul, k konteksJSON) {
	switch {
	case s.angka():
		r := j.baru(&k, s, k.nama)
		r.Nilai[k.fase] = susun.Sel{Teks: s.teks, Angka: s.jenis == '0', Kolom: 2}
		r.Mentah = append(r.Mentah, s.teks)
	case s.jenis == '"':
		nama := s.teks
		r := j.baru(&k, s, nama)
		r.Mentah = []string{k.nama, s.teks}
		if _, _, ada := petikNarasi(nama); !ada {
			r.Peran = susun.Judul
		}
	default:
		r := j.baru(&k, s, k.nama)
		r.Mentah = append(r.Mentah, s.teks)
		r.Peran = susun.Judul
	}
}

// larik reads a list: numbers by the legend of its field, bidang by their order, anything else one by one.
func (j *pembacaJSON) larik(s *simpul, k konteksJSON) {
	if len(k.legenda) > 0 && j.berlegenda(s, k) {
		return
	}
	urut := k.tingkat == barisBidang && len(s.anak) <= 5
	k.lepas = false
	for i, a := range s.anak {
		if urut && a.angka() {
			b := k
			b.nama = "Bidang " + string(rune('1'+i))
			j.urutBidang = true
			j.skalar(a, b)
			continue
		}
		j.nilai(a, k)
	}
}

// berlegenda reads [684010768, 601076227, "87.88%"] where a name around it explains the numbers.
func (j *pembacaJSON) berlegenda(s *simpul, k konteksJSON) bool {
	for i, a := range s.anak {
		if a.wadah() || i < len(k.legenda) && !a.angka() && a.jenis != 'n' {
			return false
		}
	}
	r := j.baru(&k, s, k.nama)
	for i, a := range s.anak {
		r.Mentah = append(r.Mentah, a.teks)
		if i < len(k.legenda) && a.angka() {
			r.Nilai[k.legenda[i]] = susun.Sel{Teks: a.teks, Angka: a.jenis == '0', Kolom: i + 2}
		}
	}
	return true
}

// objek reads an object: the attributes of a document, an entry with its details, or names with amounts.
func (j *pembacaJSON) objek(s *simpul, k konteksJSON) {
	dipakai := atribut(s, &k)
	if len(dipakai) > 0 {
		j.catatBagian(s, &k)
	}
	e := kenaliEntri(s, &k, dipakai)
	switch {
	case e.nama != "" && e.ada:
		j.entri(s, &k, &e)
		k = k.bawah(e.nama)
	case e.nama != "":
		k = k.masuk(e.nama)
		e.dipakai[e.simpulNama(s)] = true
	}
	for _, a := range s.anak {
		if e.dipakai[a] {
			continue
		}
		j.isian(a, k)
	}
}

// catatBagian notes the sections of an object that names its year or village, and which of them another such object had before: two
// parts of one document and two versions of it look the same.
func (j *pembacaJSON) catatBagian(s *simpul, k *konteksJSON) {
	for _, a := range s.anak {
		g := kenaliBagian(manusiawi(a.nama))
		if !a.wadah() || g == tanpaBagian {
			continue
		}
		b := bagianDokumen{k.tahun, k.kodeDesa, k.namaDesa, g}
		if j.terbaca[b] {
			j.terulang = append(j.terulang, ulangan{b, a.nama, a.baris})
		}
		if j.terbaca == nil {
			j.terbaca = make(map[bagianDokumen]bool)
		}
		j.terbaca[b] = true
	}
}

// bawah is the context of what stands inside an entry.
func (k konteksJSON) bawah(nama string) konteksJSON {
	if k.tingkat == barisBidang {
		k.dalamBidang = true
	}
	k.tingkat, k.nama = tanpaTingkat, nama
	return k
}

// masuk is the context below a name that carries no amount: a year, a phase, a section, or words.
func (k konteksJSON) masuk(nama string) konteksJSON {
	kata := manusiawi(nama)
	tahun, sisa := awalTahun(kata)
	switch g := kenaliBagian(kata); {
	case tahun != "":
		k.tahun = tahun
		if l := legenda(sisa); len(l) > 0 {
			k.legenda = l
		}
	case g != tanpaBagian:
		k.bagian, k.asing, k.tingkat, k.dalamBidang = g, "", tanpaTingkat, false
	case kataPolos(kata) == "bidang":
		k.bagian, k.tingkat, k.asing, k.dalamBidang = belanja, barisBidang, "", false
	case resep.Rapikan(kata) == "":
	default:
		if f := faseKepala(nama, false); f != 0 {
			k.fase = f
		}
	}
	k.nama = kata
	return k
}

// awalTahun takes a year off the beginning of a name.
func awalTahun(s string) (tahun, sisa string) {
	kata := strings.FieldsFunc(s, func(c rune) bool { return c < '0' || c > '9' })
	if len(kata) == 0 || !strings.HasPrefix(s, kata[0]) {
		return "", s
	}
	if t := cariTahun(kata[:1]); t != "" {
		return t, s[len(t):]
	}
	return "", s
}

// legenda reads the names of the numbers in "[pagu, realisasi]".
func legenda(s string) []apbdes.Fase {
	_, s, ada := strings.Cut(s, "[")
	if !ada {
		return nil
	}
	s, _, _ = strings.Cut(s, "]")
	var l []apbdes.Fase
	for kata := range strings.SplitSeq(s, ",") {
		f := faseKepala(strings.TrimSpace(kata), false)
		if f == 0 {
			return nil
		}
		l = append(l, f)
	}
	return l
}

// pembungkus are names of fields that say nothing about what they hold.
const pembungkus = " data body items item rincian detail details rows row children list daftar isi apbdes apbdesa records result results sub_items uraian tahun "

// isian reads one field of an object.
func (j *pembacaJSON) isian(a *simpul, k konteksJSON) {
	kata := manusiawi(a.nama)
	k.lepas = true
	if !a.wadah() {
		k.nama = kata
		if k.bagian == belanja && k.tingkat == tanpaTingkat && !k.dalamBidang && nomorBidang(a.nama) > 0 {
			k.nama, k.tingkat = "Bidang "+a.nama, barisBidang
		}
		j.skalar(a, k)
		return
	}
	if strings.Contains(pembungkus, " "+strings.ToLower(a.nama)+" ") {
		j.nilai(a, k)
		return
	}
	b := k.masuk(a.nama)
	if b.bagian == k.bagian && b.tahun == k.tahun && b.tingkat == k.tingkat && b.fase == k.fase {
		b.namai(a, kata)
	}
	if a.jenis == '[' && b.nama == "" {
		b.nama = kata
	}
	j.nilai(a, b)
}

// namai decides what a field is whose name is no section, year or phase: a bidang below spending, or a part of the file that is none of
// ours.
func (k *konteksJSON) namai(a *simpul, kata string) {
	switch bidang := k.bagian == belanja && !k.dalamBidang; {
	case bidang && nomorBidang(a.nama) > 0:
		k.nama, k.tingkat = "Bidang "+a.nama, barisBidang
	case bidang && kataBidang(kata) > 0 && hanyaKataBidang(kata):
		k.tingkat = barisBidang
	case k.bagian == tanpaBagian && k.asing == "" && !bermakna(a) && (len(k.legenda) == 0 || a.jenis == '{'):
		k.asing = kata
	}
}

// bermakna reports whether a section, a bidang or a phase is named anywhere inside a value.
func bermakna(s *simpul) bool {
	for _, a := range s.anak {
		kata := manusiawi(a.nama)
		if t, _ := awalTahun(kata); t != "" && a.wadah() || kenaliBagian(kata) != tanpaBagian || kataPolos(kata) == "bidang" {
			return true
		}
		if x, _ := artiKepala(a.nama); (x == artiUraian || x == artiBagian) && a.jenis == '"' && kenaliBagian(a.teks) != tanpaBagian {
			return true
		}
		if s, ada := susun.KenaliTotal(kataPolos(kata)); ada && s != 0 && a.angka() {
			return true
		}
		if a.wadah() && bermakna(a) {
			return true
		}
	}
	return false
}
