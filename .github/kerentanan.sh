#!/bin/sh
# Looks for known vulnerabilities in what every module of the repository really calls:
#
#	sh .github/kerentanan.sh
#
# Fails when one is found. The database is GOVULNDB or vuln.go.dev, and where that cannot be reached the newest golang.org/x/vulndb that the
# module proxy has, in which each entry is a file. Without any it says so loudly and succeeds: nothing is known then. Needs Go 1.25 and the
# module proxy.
set -u

ALAT=golang.org/x/vuln/cmd/govulncheck@v1.9.0
cd "$(dirname "$0")/.." || exit 1
log=$(mktemp)
kosong=$(mktemp -d)
trap 'rm -rf "$log" "$kosong"' EXIT

# periksa MODULE: one module, its report in $log.
periksa() {
	(cd "$1" && go run "$ALAT" ${GOVULNDB:+-db "$GOVULNDB"} -format text ./...) >"$log" 2>&1
}

# takTerjangkau says whether the report only says that there is no database.
takTerjangkau() {
	grep -qE 'fetching vulnerabilities|vuln\.go\.dev|dial tcp|no such host' "$log" && ! grep -q '^Vulnerability #' "$log"
}

# dariProksi sets GOVULNDB to the entries in the module of the database. The folder without a go.mod keeps it out of ours.
dariProksi() {
	folder=$(cd "$kosong" && go mod download -json golang.org/x/vulndb@latest 2>/dev/null | sed -n 's/^\t"Dir": "\(.*\)",*$/\1/p')
	[ -n "$folder" ] && [ -d "$folder/data/osv" ] || return 1
	export GOVULNDB="file://$folder/data/osv"
	echo "== vuln.go.dev cannot be reached; $(ls "$folder/data/osv" | wc -l) entries of ${folder##*/}"
}

gagal=0
for m in $(find . \( -name .git -o -name node_modules -o -name testdata -o -name dist \) -prune -o -name go.mod -print | sed 's,/go\.mod$,,' | sort); do
	echo "== $m"
	periksa "$m"
	kode=$?
	if [ $kode -ne 0 ] && takTerjangkau && [ -z "${GOVULNDB:-}" ] && dariProksi; then
		periksa "$m"
		kode=$?
	fi
	cat "$log"
	[ $kode -eq 0 ] && continue
	if takTerjangkau; then
		echo "KERENTANAN TIDAK DIPERIKSA: the database of vulnerabilities cannot be reached from here"
		[ -z "${GITHUB_ACTIONS:-}" ] || echo "::warning::the database of vulnerabilities cannot be reached, nothing was checked"
		exit 0
	fi
	gagal=1
done
exit $gagal
