#!/usr/bin/env bash
# bench/two-versions.sh OLDER [NEWER]   runs two versions on one PostgreSQL, and walks from each to the other
#   OLDER, NEWER   a jar, or a commit or tag, which is built; NEWER is what is here if it is not given
# bench/two-versions.sh OLDER next      the newer version is made of the older one: with one more activity and other styles
# See docs/reliability.md.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The jar of a commit, built in a copy of its own.
built() {
  mkdir "$work/$2"
  git archive "$1" | tar -x -C "$work/$2"
  (cd "$work/$2" && ./mvnw -q -B -ntp -DskipTests package >&2)
  ls "$work/$2"/target/unknot-*.jar
}

jar_of() {
  if [[ -f "$1" ]]; then realpath "$1"; else built "$(git rev-parse --verify "$1^{commit}")" "$2"; fi
}

older=$(jar_of "${1:?the older version: a jar, a commit or a tag}" older)
if [[ $# -lt 2 ]]; then
  ./mvnw -q -B -ntp -DskipTests package
  newer=$(ls target/unknot-*.jar)
elif [[ "$2" == next ]]; then
  newer=next
else
  newer=$(jar_of "$2" newer)
fi
./mvnw -q -B -ntp -Pbench test-compile exec:exec \
  -Dbench.main=dev.unknot.versions.TwoVersions -Dbench.options="${VERSIONS_OPTIONS:-}" \
  -Dbench.parts="$older $newer"
