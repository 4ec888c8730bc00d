#!/bin/sh
# Looks for known vulnerabilities in what every module of the repository really calls:
#
#	sh .github/kerentanan.sh
#
# Fails when one is found. Where the database (vuln.go.dev, or GOVULNDB) cannot be reached it says so loudly and succeeds: nothing is
# known then. Needs Go 1.25 and the module proxy.
set -u

ALAT=golang.org/x/vuln/cmd/govulncheck@v1.9.0
cd "$(dirname "$0")/.." || exit 1
log=$(mktemp)
trap 'rm -f "$log"' EXIT
gagal=0
for m in $(find . \( -name .git -o -name node_modules -o -name testdata -o -name dist \) -prune -o -name go.mod -print | sed 's,/go\.mod$,,' | sort); do
	echo "== $m"
	(cd "$m" && go run "$ALAT" ${GOVULNDB:+-db "$GOVULNDB"} -format text ./...) >"$log" 2>&1
	kode=$?
	cat "$log"
	[ $kode -eq 0 ] && continue
	if grep -qE 'fetching vulnerabilities|vuln\.go\.dev|dial tcp|no such host' "$log" && ! grep -q '^Vulnerability #' "$log"; then
		echo "KERENTANAN TIDAK DIPERIKSA: the database of vulnerabilities cannot be reached from here"
		[ -z "${GITHUB_ACTIONS:-}" ] || echo "::warning::the database of vulnerabilities cannot be reached, nothing was checked"
		exit 0
	fi
	gagal=1
done
exit $gagal
