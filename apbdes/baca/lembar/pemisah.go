package lembar

// Pemisah is the cell separator of a text file. The zero value means "choose from the first lines".
type Pemisah uint8

// The separators that are recognised.
const (
	OtomatisPemisah Pemisah = iota // choose from the first lines
	Koma                           // comma
	TitikKoma                      // semicolon
	Tab                            // U+0009
	Pipa                           // |
	PipaGanda                      // || with optional spaces and one tab on either side; a lone tab separates too
)

var namaPemisah = [...][2]string{
	OtomatisPemisah: {"otomatis", "automatic"},
	Koma:            {"koma", "comma"},
	TitikKoma:       {"titik koma", "semicolon"},
	Tab:             {"tab", "tab"},
	Pipa:            {"garis tegak (|)", "vertical bar (|)"},
	PipaGanda:       {"garis tegak ganda (||)", "double vertical bar (||)"},
}

// TeksIndonesia returns the Indonesian name of the separator, "" for an invalid value.
func (p Pemisah) TeksIndonesia() string { return p.nama(0) }

// TeksInggris returns the English name of the separator, "" for an invalid value.
func (p Pemisah) TeksInggris() string { return p.nama(1) }

// String returns the same as [Pemisah.TeksInggris].
func (p Pemisah) String() string { return p.nama(1) }

func (p Pemisah) nama(bahasa int) string {
	if int(p) >= len(namaPemisah) {
		return ""
	}
	return namaPemisah[p][bahasa]
}

// bita returns the byte of a one-byte separator, 0 for the others.
func (p Pemisah) bita() byte {
	switch p {
	case Koma:
		return ','
	case TitikKoma:
		return ';'
	case Tab:
		return '\t'
	case Pipa:
		return '|'
	}
	return 0
}

// Alasan says why a separator was chosen. The zero value means that no choice was made.
type Alasan uint8

// The reasons for a separator.
const (
	TanpaAlasan     Alasan = iota // no choice was made (worksheet)
	DitentukanOpsi                // the caller named it
	DitentukanSep                 // the first line is Excel's "sep=;"
	PalingSeragam                 // it cuts the first lines into the most even rows
	TanpaPemisah                  // no separator occurs: every line is one cell
	PemisahBersaing               // another separator does as well, or half of the lines disagree; reported as a finding
)

var pesanAlasan = [...][2]string{
	TanpaAlasan:     {"", ""},
	DitentukanOpsi:  {"ditentukan pemanggil", "named by the caller"},
	DitentukanSep:   {"ditulis di garis pertama (sep=)", "written in the first line (sep=)"},
	PalingSeragam:   {"memotong garis-garis pertama paling seragam", "cuts the first lines into the most even rows"},
	TanpaPemisah:    {"tidak ada pemisah, setiap garis satu sel", "no separator occurs, every line is one cell"},
	PemisahBersaing: {"paling mungkin, tetapi pemisah lain juga mungkin", "most likely, but another separator is possible"},
}

// Pesan returns the reason for people, in Indonesian and in English.
func (a Alasan) Pesan() (id, en string) {
	if int(a) >= len(pesanAlasan) {
		return "", ""
	}
	return pesanAlasan[a][0], pesanAlasan[a][1]
}
