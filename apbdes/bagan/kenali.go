package bagan

import "iter"

// Alasan is the evidence behind a recognised generation: how many codes speak for each, and one example.
type Alasan struct {
	Baru     int    // codes only Permendagri 20/2018 has
	Lama     int    // codes with head 1, 2 or 3, which are accounts in Permendagri 113/2014
	TakKenal int    // texts that are no code
	Contoh   string // the first code that decided, "" when nothing did
	V1       bool   // account 6.3 was seen: the first Siskeudes release mixes both generations and is not supported
}

// KenaliGenerasi tells the generation of one document from its account codes, or from a column that mixes accounts and
// kegiatan. A head of 4, 5, 6 or 7, or a kegiatan of three two-digit parts ("02.02.02."), occurs only in Permendagri
// 20/2018; where there is none, heads 1, 2 and 3 mean Permendagri 113/2014. Do not pass a column of kegiatan alone: its
// heads 1, 2 and 3 exist in both. The year is no evidence: a regency still printed the old chart in 2026.
//
// The generation is unknown when there is no code at all, and when account 6.3 occurs.
func KenaliGenerasi(kode iter.Seq[string]) (Generasi, Alasan) {
	var a Alasan
	var contohBaru, contohLama string
	for s := range kode {
		awal, _, b := pisahTeks(potongSel(s))
		if luar, _, ada := kurungSiku(awal); ada {
			awal = rapi(luar)
		}
		var k kupasan
		if b == 0 {
			k, b = kupas(kodePertama(awal))
		}
		switch g := k.generasi(); {
		case b != 0:
			a.TakKenal++
		case g == Permendagri20:
			a.Baru++
			contohBaru = pertama(contohBaru, awal)
			a.V1 = a.V1 || k.bagian[0].nilai == 6 && k.bagian[1].nilai > 2
		case g == Permendagri113:
			a.Lama++
			contohLama = pertama(contohLama, awal)
		}
	}
	switch {
	case a.V1:
		return GenerasiTidakDikenal, a
	case a.Baru > 0:
		a.Contoh = contohBaru
		return Permendagri20, a
	case a.Lama > 0:
		a.Contoh = contohLama
		return Permendagri113, a
	}
	return GenerasiTidakDikenal, a
}

// Pesan returns the evidence as a sentence in Indonesian and in English.
func (a Alasan) Pesan() (id, en string) {
	switch {
	case a.V1:
		return "rekening 6.3 hanya ada di Siskeudes versi pertama, yang mencampur dua bagan",
			"account 6.3 exists only in the first Siskeudes release, which mixes two charts"
	case a.Baru > 0:
		return "kode " + a.Contoh + " hanya ada di Permendagri 20/2018", "code " + a.Contoh + " exists only in Permendagri 20/2018"
	case a.Lama > 0:
		return "semua rekening berkepala 1, 2 atau 3 seperti " + a.Contoh + ", bagan Permendagri 113/2014",
			"every account has head 1, 2 or 3, such as " + a.Contoh + ": the chart of Permendagri 113/2014"
	}
	return "tidak ada kode yang menunjukkan bagannya", "no code shows which chart this is"
}

// generasi tells which generation one code speaks for, unknown when it speaks for none.
func (k *kupasan) generasi() Generasi {
	kepala := k.bagian[0]
	switch {
	case k.n == 0 || k.nihil():
		return GenerasiTidakDikenal
	case kepala.lebar == 2 && k.n == 3 && k.bagian[1].lebar == 2 && k.bagian[2].lebar == 2 && kepala.nilai <= 5:
		return Permendagri20
	case kepala.lebar != 1:
		return GenerasiTidakDikenal
	case kepala.nilai >= 4 && kepala.nilai <= 7:
		return Permendagri20
	case kepala.nilai >= 1 && kepala.nilai <= 3:
		return Permendagri113
	}
	return GenerasiTidakDikenal
}

// kodePertama returns s, or its part before the first blank when s may hold two codes.
func kodePertama(s string) string {
	if _, b := kupas(s); b != SebabDuaKode {
		return s
	}
	for i, c := range s {
		if i > 0 && adalahSpasi(c) {
			return s[:i]
		}
	}
	return s
}

// potongSel cuts an over-long cell; only its head is looked at.
func potongSel(s string) string { return s[:min(len(s), PanjangSel)] }

// pertama returns lama, or baru when there is none yet.
func pertama(lama, baru string) string {
	if lama != "" {
		return lama
	}
	return potong(baru)
}
