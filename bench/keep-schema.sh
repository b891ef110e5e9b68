#!/usr/bin/env bash
# bench/keep-schema.sh   before a release with a new migration: keeps a database as this version leaves it, with some plans,
#                        in src/test/resources/schema/, where OldPlansTests finds it from then on. See docs/reliability.md.
set -euo pipefail
cd "$(dirname "$0")/.."
migrations=src/main/resources/db/migration/common
newest=$(basename "$(ls $migrations/V*.sql | sort -V | tail -1)" | sed -E 's/^V([0-9]+)__.*/\1/')

./mvnw -q -B -ntp -DskipTests package
./mvnw -q -B -ntp -Pbench test-compile exec:exec -Dbench.main=dev.unknot.schema.SchemaKeeper \
  -Dbench.parts="src/test/resources/schema/$newest $migrations $(ls target/unknot-*.jar)"
