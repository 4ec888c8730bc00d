// Package opendk reads the budget file of OpenDK, the web application of sub-districts (kecamatan): the upload template
// Format_Upload_APBDes with the columns no_akun ("412-01"), nama_akun and jumlah, as XLSX or CSV, and the table that OpenDK exports
// (ID, Desa, No Akun, Nama Akun, Jumlah, Bulan, Tahun).
//
// The format knows accounts only. It names no kegiatan, no fund and no phase, so spending on basic services cannot be computed from
// it; a finding says so. Two rows of one account are two lines (two funds, for example) and are added. An upload of another month
// is another state of the same budget and is never added: the last month counts, the rows of the earlier ones are kept unread.
//
// OpenDK has other upload templates, for service data and for the budget of the kecamatan itself. [KenaliTemplat] tells them apart, so
// that none of them is read as a village budget.
//
// Terms: templat is a template; lampiran an attached document.
package opendk
