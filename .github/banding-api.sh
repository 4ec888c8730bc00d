#!/bin/sh
# Compares what the packages export with the last release:
#
#	sh .github/banding-api.sh [TAG]
#
# Prints what is new and what is no longer compatible; the latter fails once the release is v1.0.0 or later. Without a release there is
# nothing to compare with. Needs the history and the tags (fetch-depth: 0).
set -eu

ALAT=golang.org/x/exp/cmd/apidiff@v0.0.0-20261014143641-f0251eb4aa3e
cd "$(dirname "$0")/.."
tag=${1:-$(git describe --tags --abbrev=0 --match 'v[0-9]*' 2>/dev/null || true)}
if [ -z "$tag" ]; then
	echo "BELUM ADA RILIS: no tag v* to compare the API with"
	exit 0
fi
modul=$(go list -m)
kerja=$(mktemp -d)
trap 'git worktree remove --force "$kerja/lama" >/dev/null 2>&1 || true; rm -rf "$kerja"' EXIT
git worktree add --quiet --detach "$kerja/lama" "$tag"
(cd "$kerja/lama" && go run "$ALAT" -m -w "$kerja/lama.api" "$modul")
go run "$ALAT" -m "$kerja/lama.api" "$modul" >"$kerja/beda" || true
echo "== since $tag"
cat "$kerja/beda"
# Internal packages, programs and the core's own package promise nothing.
putus=$(sed -n '/^Incompatible changes:/,/^Compatible changes:/p' "$kerja/beda" | grep '^- ' |
	grep -vE '^- (\./|package [^ ]*/dasbor/)([a-z]+/)*(internal|examples|docs|wasm)[/.:]' || true)
case $tag in
v0.*) echo "before v1.0.0 the API may change" ;;
*) [ -z "$putus" ] || { printf 'no longer compatible with %s:\n%s\n' "$tag" "$putus"; exit 1; } ;;
esac
