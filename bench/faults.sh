#!/usr/bin/env bash
# bench/faults.sh collide 1000   two processes change one plan at once, a thousand times
# bench/faults.sh away 60        PostgreSQL is stopped for 60 seconds
# bench/faults.sh slow 30        every answer of PostgreSQL takes 2 seconds longer, for 30 seconds
# bench/faults.sh cut 20         the connection is cut between COMMIT and its answer, twenty times
# bench/faults.sh full 4         the disk under H2 is full, four times; needs the rights to mount one
# See docs/reliability.md.
set -euo pipefail
cd "$(dirname "$0")/.."
fault=${1:?collide, away, slow, cut or full}
much=${2:?how often, or for how many seconds}

./mvnw -q -B -ntp -DskipTests package
./mvnw -q -B -ntp -Pbench test-compile exec:exec \
  -Dbench.main=dev.unknot.faults.DatabaseFaults -Dbench.options="${FAULT_OPTIONS:-}" \
  -Dbench.parts="$fault $much $(ls target/unknot-*.jar)"
