#!/usr/bin/env bash
# Starts the server once, with synthetic data on a throw-away PostgreSQL of its own, and writes down what a start loads:
# with -XX:AOTCache=CACHE the next starts take about two thirds of the time. A cache fits one JDK (25 or newer), one jar
# under one path and the flags of jvm.options; with anything else the JVM says so and starts without it.
# usage, beside jvm.options: aot-training.sh JAR CACHE [JAVA]
set -euo pipefail
jar=$1 cache=$2 java=${3:-java}
port=${AOT_TRAINING_PORT:-18080}
data=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$data"' EXIT

answers() {
  local reply
  exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$1" >&3 && read -r reply <&3 &&
    cat <&3 >/dev/null && [[ $reply == *" 200"* ]]
} 2>/dev/null

rm -f "$cache"
"$java" -XX:AOTCacheOutput="$cache" @jvm.options -Dspring.profiles.active=sandbox \
  -Dspine-rehab.sandbox.data-dir="$data" -Dspine-rehab.sandbox.server-port="$port" \
  -Dspine-rehab.sandbox.database-port=$((port + 1)) -jar "$jar" >"$data/log" 2>&1 &
server=$!
until answers /actuator/health/readiness && answers /fhir/metadata; do
  kill -0 "$server" 2>/dev/null && [ "$SECONDS" -lt 600 ] || { cat "$data/log"; exit 1; }
  sleep 1
done
kill "$server"
wait "$server" || true
[ -s "$cache" ] || { cat "$data/log"; exit 1; }
