#!/usr/bin/env bash
# What load, slowness and abuse do to the running application. See docs/reliability.md.
#
# bench/load.sh oracle            nobody can tell a deleted plan from one that never was
# bench/load.sh slow [SECONDS]    a thousand slow connections in three ways, and a visitor
# bench/load.sh flood [SECONDS]   one address floods, another visits
# bench/load.sh heap              64 PDFs at once with 256 MB
# bench/load.sh paper             ten at once make plans, PDFs and calendars
# bench/load.sh many [PLANS]      a million stored plans, a tenth of them expired, and a purge
# bench/load.sh stop              SIGTERM at 50 requests a second
# bench/load.sh memory            a minute after somebody looked at a plan, its link is nowhere in memory
# bench/load.sh soak [MINUTES]    40 requests a second for half an hour
#
# LOAD_DATABASE=pg  PostgreSQL instead of H2         LOAD_JAVA_HOME  the Java that runs it
# LOAD_PORT=8210    where it listens                 LOAD_JAVA    more options for it
# LOAD_JAR          a jar that is there already      UNKNOT_…, SERVER_…  any setting, to see a check fail
# Ends with 1 if a figure is missed.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:?which: oracle, slow, flood, heap, paper, many, stop, memory or soak}
port=${LOAD_PORT:-8210}
java=${LOAD_JAVA_HOME:+$LOAD_JAVA_HOME/bin/}java
work=$(mktemp -d "${TMPDIR:-/var/tmp}/unknot-load.XXXXXX")
chmod 755 "$work"
app= helpers=() missed=0

clean_up() {
  for pid in "${helpers[@]}" $app; do kill -9 "$pid" 2>/dev/null || true; done
  if [ -f "$work/pg/postmaster.pid" ]; then as_postgres "$pg_bin/pg_ctl" -D "$work/pg" -m immediate stop >/dev/null || true; fi
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

need() { for tool in "$@"; do command -v "$tool" >/dev/null || { echo "$tool is missing: apt-get install $tool" >&2; exit 2; }; done; }
say() { echo "$(date -u +%H:%M:%S) load $(cut -d' ' -f1 /proc/loadavg): $*"; }
check() { if "${@:2}"; then say "met: $1"; else say "MISSED: $1"; missed=1; fi; }
at_most() { awk -v is="$1" -v most="$2" 'BEGIN { exit !(is <= most) }'; }
client() { "${LOAD_CLIENT_JAVA:-java}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "$work/client" dev.unknot.load.Load "$@" "port=$port"; }
url() { echo "http://127.0.0.1:$port$1"; }
rss() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$app/status"; }
files() { find "/proc/$app/fd" -mindepth 1 -maxdepth 1 2>/dev/null | wc -l; }
cpu() { sed 's/.*) //' "/proc/$app/stat" | awk -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($12 + $13) / hz }'; }

as_postgres() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
postgres_start() {
  pg_bin=$(dirname "$(readlink -f "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb | tail -1)")")
  mkdir "$work/pg"
  [ "$(id -u)" != 0 ] || chown postgres "$work/pg"
  as_postgres "$pg_bin/initdb" -D "$work/pg" -U unknot --auth=trust >"$work/initdb.log"
  as_postgres "$pg_bin/pg_ctl" -D "$work/pg" -w -l "$work/pg/server.log" \
    -o "-p $((port + 1)) -k $work/pg -c listen_addresses=127.0.0.1 -c max_wal_size=4GB" start >/dev/null
}

h2="jdbc:h2:file:$work/unknot;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;MAX_COMPACT_TIME=3000;TRACE_LEVEL_FILE=0"
sql() {
  if [ "${LOAD_DATABASE:-h2}" = pg ]; then
    "$pg_bin/psql" -qAt -h 127.0.0.1 -p $((port + 1)) -U unknot postgres -c "$1"
  else
    "$java" -cp "$(ls "$work"/app/lib/h2-*.jar)" org.h2.tools.Shell -url "$h2" -user unknot -password "" -sql "$1"
  fi
}

build() {
  [ -n "${LOAD_JAR:-}" ] || ./mvnw -q -B -ntp -DskipTests package
  javac -d "$work/client" src/bench/java/dev/unknot/load/*.java
  "$java" -Djarmode=tools -jar "${LOAD_JAR:-$(ls target/unknot-*.jar)}" extract --destination "$work/app" >/dev/null
  if [ "${LOAD_DATABASE:-h2}" = pg ]; then
    postgres_start
    export SPRING_DATASOURCE_URL="jdbc:postgresql://127.0.0.1:$((port + 1))/postgres"
  else
    export SPRING_DATASOURCE_URL=$h2
  fi
  "$java" -version 2>&1 | head -1
}

# start [JAVA OPTION…]
start() {
  local from=$EPOCHREALTIME
  # shellcheck disable=SC2086
  SERVER_PORT=$port exec_app "$@" ${LOAD_JAVA:-}
  until [ "$(curl -s -m 2 -o /dev/null -w '%{http_code}' "$(url /actuator/health/readiness)")" = 200 ]; do
    kill -0 "$app" 2>/dev/null || { cat "$work/app.log" >&2; exit 1; }
    sleep 0.1
  done
  ready=$(awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }')
  say "ready after $ready s, $(rss) MB, $(cpu) s of CPU"
}
exec_app() {
  (cd "$work" && exec "$java" "$@" -jar app/unknot-*.jar) >>"$work/app.log" 2>&1 &
  app=$!
}
stop() { kill "$app"; wait "$app" || true; app=; }

# One address represents many visitors here, so the limits for one visitor are out of the way.
without_limits() {
  export UNKNOT_LIMITS_REQUESTSPERSECOND=1000000 UNKNOT_LIMITS_BURST=1000000 UNKNOT_LIMITS_PLANSPERMINUTE=1000000
  export UNKNOT_LIMITS_ATONCE=1000000 UNKNOT_LIMITS_ASSESSMENTSPERMINUTE=1000000 UNKNOT_LIMITS_UNKNOWNKEYSPERMINUTE=1000000
}
keys=$work/keys
warm_up() {
  client plans "keys=$keys" plans="${1:-20}"
  client steady rate=30 seconds="${2:-15}" "keys=$keys" >/dev/null || true
}

oracle() {
  without_limits
  start
  client plans "keys=$keys" plans=10
  stop
  # As if the clock had leapt, so that the purge waits and the rows stay.
  sql "update plan set expires_at = current_timestamp - interval '1' day" >/dev/null
  sql "delete from purge" >/dev/null
  sql "insert into purge (id, last_run) values (1, current_timestamp - interval '9' day)" >/dev/null
  start
  check "bytes the same, largest gap under 1 ms and 5 %" client oracle "keys=$keys" number="${1:-1000}"
}

# What a visitor gets without any harm done: on a shared machine the figures mean little without it.
undisturbed() {
  client steady from=127.0.0.2 rate=20 seconds=10 mix=guide fresh=yes >/dev/null
  say "undisturbed:"
  client steady from=127.0.0.2 rate=20 seconds=15 mix=guide fresh=yes | grep -v '^| guide'
}

slow() {
  need slowhttptest
  local seconds=${1:-60} mode options
  start
  undisturbed
  for mode in headers body read drip; do
    case $mode in
      headers) options=(-H -i 10 -u "$(url /)") ;;
      body) options=(-B -i 10 -s 8192 -t POST -u "$(url /assessment)") ;;
      read) options=(-X -w 512 -y 1024 -n 5 -z 32 -k 3 -u "$(url /guides/exercise)") ;;
      drip) options=(-B -i 3 -s 8192 -t POST -u "$(url /assessment)") ;;
    esac
    slowhttptest -c 1000 -r 200 -l "$seconds" -p 3 "${options[@]}" >"$work/slow.log" 2>&1 &
    helpers=($!)
    sleep 5
    (peak=0; while kill -0 "${helpers[0]}" 2>/dev/null; do
      now=$(ss -Htn state established "sport = :$port" | wc -l); [ "$now" -le "$peak" ] || { peak=$now; echo "$peak" >"$work/peak"; }; sleep 1
    done) &
    helpers+=($!)
    check "$mode: a visitor's guides, p99" client steady from=127.0.0.2 rate=10 seconds=$((seconds - 10)) mix=guide fresh=yes p99=500
    say "$mode: up to $(cat "$work/peak" 2>/dev/null || echo 0) connections at once, $(rss) MB, $(cpu) s of CPU"
    kill "${helpers[@]}" 2>/dev/null || true
    wait "${helpers[@]}" 2>/dev/null || true
    helpers=()
  done
  for mode in headers body; do check "half a request ($mode) is closed within 10 s" half_closed "$mode"; done
}

# Sends half a request and waits for the server to hang up.
half_closed() {
  local half='GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: ' from took
  [ "$1" = headers ] || half='POST /assessment HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999\r\n\r\nage='
  from=$EPOCHREALTIME
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  # shellcheck disable=SC2059
  printf "$half" >&3
  timeout 30 cat <&3 >/dev/null || true
  exec 3>&-
  took=$(awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }')
  say "half a request ($1): closed after $took s"
  at_most "$took" 10
}

flood() {
  need wrk
  local seconds=${1:-30}
  start
  undisturbed
  client steady from=127.0.0.1 rate=1000 seconds="$seconds" mix=guide may=429 must=429 >"$work/flood.log" &
  helpers=($!)
  sleep 2
  check "the visitor: no errors, p99" client steady from=127.0.0.2 rate=20 seconds=$((seconds - 4)) mix=guide p99=500
  check "the flooder at 1,000 a second: 200 or 429 with Retry-After" wait "${helpers[0]}"
  cat "$work/flood.log"
  # As fast as it gets, on many connections.
  wrk -t1 -c64 -d"${seconds}s" "$(url /guides/exercise)" >"$work/wrk.log" &
  helpers=($!)
  sleep 2
  check "the visitor beside wrk with 64 connections: no errors, p99" \
    client steady from=127.0.0.2 rate=20 seconds=$((seconds - 4)) mix=guide p99=500
  wait "${helpers[0]}"
  helpers=()
  grep -E 'Requests/sec|Non-2xx|Socket' "$work/wrk.log"
}

heap() {
  without_limits
  start -Xmx256m -XX:+ExitOnOutOfMemoryError
  warm_up 20 10
  check "64 PDFs at a time, 640 in all: 200, or 429 or 503 with Retry-After, some of each" \
    client crowd at=64 number=640 mix=pdf "keys=$keys" may=429,503 must=429
  check "afterwards: a visitor without errors" client steady rate=20 seconds=10 "keys=$keys" mix=plan
  check "no OutOfMemoryError, and alive" alive_without_memory_errors
  say "$(rss) MB"
}
alive_without_memory_errors() { kill -0 "$app" && ! grep -q OutOfMemoryError "$work/app.log"; }

paper() {
  without_limits
  start
  warm_up 20 30
  local before
  for part in form:500:400 pdf:1500:100 calendar:100:400; do
    IFS=: read -r mix most number <<<"$part"
    client crowd at=10 number=$((number / 4)) mix="$mix" "keys=$keys" >/dev/null
    before=$(cpu)
    check "$mix at 10 at once, p95" client crowd at=10 number="$number" mix="$mix" "keys=$keys" p95="$most"
    say "$(awk -v from="$before" -v to="$(cpu)" -v n="$number" 'BEGIN { printf "%.0f", (to - from) * 1000 / n }') ms of CPU each"
  done
}

many() {
  local plans=${1:-1000000} free
  free=$(df --output=avail -k "$work" | tail -1)
  [ "$free" -gt $((plans * 12 + 4000000)) ] || { echo "Not enough room on the disk" >&2; exit 2; }
  without_limits
  start
  client plans "keys=$keys" plans=40
  stop
  ./mvnw -q -B -ntp -Pbench test-compile exec:exec -Dbench.main=dev.unknot.plan.keeping.ManyPlans \
    -Dbench.parts="$SPRING_DATASOURCE_URL $keys $plans $((plans / 10))"
  say "seeded, $(du -sm "$work" | cut -f1) MB"
  start -Xmx512m
  check "ready within 20 s" at_most "$ready" 20
  local from=$EPOCHREALTIME left
  client steady rate=50 seconds=15 "keys=$keys" >/dev/null
  check "50 a second, plan pages" client steady rate=50 seconds=30 "keys=$keys" p99=plan:200
  # The first purge comes a minute after the start.
  check "50 a second while $((plans / 10)) expired plans are purged" client steady rate=50 seconds=115 "keys=$keys" p99=plan:300
  say "$(rss) MB"
  stop
  left=$(sql "select count(*) from plan where expires_at <= current_timestamp" | grep -oE '^[0-9]+' | head -1)
  check "within $(awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.0f", to - from - 60 }') s none that expired are left: $left" at_most "$left" 0
}

stop_under_load() {
  without_limits
  start
  warm_up
  client steady rate=50 seconds=12 "keys=$keys" may="503,refused,no answer" >"$work/stop.log" &
  helpers=($!)
  sleep 6
  local from=$EPOCHREALTIME code=0
  kill "$app"
  wait "$app" || code=$?
  app=
  say "exit code $code after $(awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }') s"
  check "exit within 35 s" at_most "$(awk -v from="$from" -v to="$EPOCHREALTIME" 'BEGIN { print to - from }')" 35
  check "exit code 143 or 0" test "$code" = 143 -o "$code" = 0
  check "none in flight failed" wait "${helpers[0]}"
  helpers=()
  cat "$work/stop.log"
}

memory() {
  need jcmd
  start
  client plans "keys=$keys" plans=1
  local key page
  key=$(head -1 "$keys")
  for page in "" /print /change .pdf .ics .json; do curl -s -o /dev/null "$(url "/plans/$key$page")"; done
  sleep 60
  jcmd "$app" GC.heap_dump "$work/heap.hprof" >/dev/null
  say "$(du -m "$work/heap.hprof" | cut -f1) MB of heap"
  check "no link in memory" test "$(grep -ac -- "$key" "$work/heap.hprof")" = 0
}

soak() {
  local minutes=${1:-30} warm_rss warm_files
  without_limits
  start -Xmx512m
  warm_up 50 10
  client steady rate=40 seconds=$((minutes * 12)) "keys=$keys" >/dev/null
  warm_rss=$(rss) warm_files=$(files)
  say "after the first $((minutes * 12)) s: $warm_rss MB, $warm_files files"
  check "no errors" client steady rate=40 seconds=$((minutes * 48)) "keys=$keys"
  sleep 65
  say "at the end: $(rss) MB, $(files) files, $(cpu) s of CPU"
  check "RSS grew by less than 5 %" at_most "$(rss)" $((warm_rss * 105 / 100))
  check "files stay flat" at_most "$(files)" $((warm_files + 10))
}

need curl awk ss "$java"
build
shift
case $what in
  stop) stop_under_load "$@" ;;
  oracle | slow | flood | heap | paper | many | memory | soak) "$what" "$@" ;;
  *) echo "Unknown: $what" >&2; exit 2 ;;
esac
exit "$missed"
