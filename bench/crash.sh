#!/usr/bin/env bash
# bench/crash.sh h2 100         kills the application on H2, a hundred times
# bench/crash.sh pg 50          the same on PostgreSQL
# bench/crash.sh pg-server 25   kills PostgreSQL while the application goes on
# See docs/reliability.md.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:?h2, pg or pg-server}
rounds=${2:?how many rounds}

./mvnw -q -B -ntp -DskipTests package
./mvnw -q -B -ntp -Pbench test-compile exec:exec \
  -Dbench.main=dev.unknot.crash.CrashRounds -Dbench.options="${CRASH_OPTIONS:-}" \
  -Dbench.parts="$what $rounds $(ls target/unknot-*.jar)"
