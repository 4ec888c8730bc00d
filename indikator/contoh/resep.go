package contoh

// resep is how money of a fund is spent on one kegiatan: bobot thousandths of the fund, or what is left of it if bobot is 0.
type resep struct {
	kegiatan, sumber string
	bobot            int64
	jenis            jenis
	isi              []porsiResep
}

// porsiResep is the share of one account in a kegiatan, in any unit.
type porsiResep struct {
	rekening string
	bobot    int64
}

// jenis groups kegiatan whose weight a village sets as one.
type jenis int

const (
	jenisLain jenis = iota
	jenisPendidikan
	jenisKesehatan
	jenisSanitasi
	jenisBantuan
	jenisAdminduk
	banyakJenis
)

// daftarSumber are the funds in the order of the lines.
var daftarSumber = [...]string{"ADD", "PAD", "PBH", "DDS", "PBP", "DLL"}

// daftarResep is the pattern of every budget. What officials and the council are paid is computed apart (aparatur).
var daftarResep = [...]resep{
	{"1.1.04", "ADD", 150, jenisLain, []porsiResep{{"5.2.1.01", 18}, {"5.2.1.05", 12}, {"5.2.1.06", 20}, {"5.2.2.06", 25}, {"5.2.3.01", 15}, {"5.2.5.01", 6}, {"5.2.5.05", 4}}},
	{"1.1.06", "ADD", 30, jenisLain, []porsiResep{{"5.2.1.01", 3}, {"5.2.1.06", 5}, {"5.2.3.01", 2}}},
	{"1.1.07", "ADD", 130, jenisLain, []porsiResep{{"5.2.5.08", 10}}},
	{"1.2.01", "ADD", 90, jenisLain, []porsiResep{{"5.3.2.03", 6}, {"5.3.2.04", 4}}},
	{"1.2.02", "ADD", 50, jenisLain, []porsiResep{{"5.2.6.04", 10}}},
	{"1.3.01", "ADD", 45, jenisAdminduk, []porsiResep{{"5.2.1.01", 4}, {"5.2.2.02", 6}}},
	{"1.3.02", "ADD", 30, jenisAdminduk, []porsiResep{{"5.2.1.05", 4}, {"5.2.2.01", 6}}},
	{"1.3.04", "ADD", 15, jenisAdminduk, []porsiResep{{"5.2.1.06", 6}, {"5.2.2.04", 4}}},
	{"1.4.01", "ADD", 45, jenisLain, []porsiResep{{"5.2.1.06", 7}, {"5.2.2.01", 3}}},
	{"1.4.03", "ADD", 40, jenisLain, []porsiResep{{"5.2.1.05", 5}, {"5.2.1.06", 5}}},
	{"3.1.02", "ADD", 55, jenisLain, []porsiResep{{"5.2.1.09", 6}, {"5.2.2.05", 4}}},
	{"3.2.03", "ADD", 0, jenisLain, []porsiResep{{"5.2.1.06", 5}, {"5.2.4.02", 3}, {"5.2.2.05", 2}}},
	{"3.3.06", "ADD", 50, jenisLain, []porsiResep{{"5.2.1.90", 10}}},
	{"3.4.03", "ADD", 80, jenisLain, []porsiResep{{"5.2.1.06", 6}, {"5.2.3.01", 4}}},
	{"4.3.02", "ADD", 40, jenisLain, []porsiResep{{"5.2.3.03", 10}}},
	{"1.1.04", "PAD", 400, jenisLain, []porsiResep{{"5.2.1.06", 10}}},
	{"3.2.04", "PAD", 0, jenisLain, []porsiResep{{"5.2.6.04", 10}}},
	{"1.5.03", "PBH", 150, jenisLain, []porsiResep{{"5.2.1.01", 3}, {"5.2.2.05", 7}}},
	{"2.3.06", "PBH", 0, jenisLain, []porsiResep{{"5.2.6.04", 10}}},
	{"3.4.02", "PBH", 120, jenisLain, []porsiResep{{"5.2.1.06", 10}}},
	{"1.1.08", "DDS", 28, jenisLain, []porsiResep{{"5.2.1.06", 5}, {"5.2.3.01", 5}}},
	{"2.1.01", "DDS", 55, jenisPendidikan, []porsiResep{{"5.2.1.09", 2}, {"5.2.2.03", 8}}},
	{"2.1.02", "DDS", 15, jenisPendidikan, []porsiResep{{"5.2.1.90", 10}}},
	{"2.1.06", "DDS", 20, jenisPendidikan, []porsiResep{{"5.3.4.02", 4}, {"5.3.4.03", 6}}},
	{"2.1.08", "DDS", 7, jenisPendidikan, []porsiResep{{"5.2.2.05", 5}, {"5.2.5.03", 5}}},
	{"2.2.02", "DDS", 95, jenisKesehatan, []porsiResep{{"5.2.1.06", 5}, {"5.2.2.03", 4}, {"5.2.1.10", 1}}},
	{"2.2.03", "DDS", 22, jenisKesehatan, []porsiResep{{"5.2.1.06", 4}, {"5.2.2.04", 6}}},
	{"2.2.04", "DDS", 18, jenisKesehatan, []porsiResep{{"5.2.1.06", 6}, {"5.2.6.02", 4}}},
	{"2.2.09", "DDS", 20, jenisKesehatan, []porsiResep{{"5.3.4.02", 3}, {"5.3.4.03", 7}}},
	{"2.3.10", "DDS", 0, jenisLain, []porsiResep{{"5.3.5.01", 3}, {"5.3.5.02", 27}, {"5.3.5.03", 60}, {"5.3.5.04", 10}}},
	{"2.3.14", "DDS", 40, jenisLain, []porsiResep{{"5.3.5.02", 30}, {"5.3.5.03", 70}}},
	{"2.4.01", "DDS", 40, jenisBantuan, []porsiResep{{"5.2.7.03", 10}}},
	{"2.4.11", "DDS", 55, jenisSanitasi, []porsiResep{{"5.3.7.01", 4}, {"5.3.7.02", 26}, {"5.3.7.03", 70}}},
	{"2.4.14", "DDS", 35, jenisSanitasi, []porsiResep{{"5.3.4.02", 30}, {"5.3.4.03", 70}}},
	{"2.4.15", "DDS", 18, jenisSanitasi, []porsiResep{{"5.2.7.02", 10}}},
	{"2.6.02", "DDS", 8, jenisLain, []porsiResep{{"5.2.1.05", 5}, {"5.2.1.08", 5}}},
	{"4.2.01", "DDS", 85, jenisLain, []porsiResep{{"5.2.7.01", 4}, {"5.2.7.05", 6}}},
	{"4.2.03", "DDS", 125, jenisLain, []porsiResep{{"5.2.7.05", 10}}},
	{"4.4.02", "DDS", 8, jenisBantuan, []porsiResep{{"5.2.1.06", 5}, {"5.2.2.04", 5}}},
	{"4.4.03", "DDS", 9, jenisBantuan, []porsiResep{{"5.2.1.06", 5}, {"5.2.7.02", 5}}},
	{"4.7.04", "DDS", 14, jenisLain, []porsiResep{{"5.2.2.04", 4}, {"5.2.7.02", 6}}},
	{"5.3.00", "DDS", 128, jenisBantuan, []porsiResep{{"5.4.1.01", 10}}},
	{"2.3.10", "PBP", 0, jenisLain, []porsiResep{{"5.3.5.02", 30}, {"5.3.5.03", 70}}},
	{"1.1.04", "DLL", 0, jenisLain, []porsiResep{{"5.2.5.07", 10}}},
}

// rekeningPendapatan is the account that feeds a fund.
func rekeningPendapatan(sumber string) string {
	switch sumber {
	case "PAD":
		return "4.1.1.01"
	case "DDS":
		return "4.2.1.01"
	case "PBH":
		return "4.2.2.01"
	case "ADD":
		return "4.2.3.01"
	case "PBP":
		return "4.2.4.01"
	default:
		return "4.3.6.01"
	}
}
