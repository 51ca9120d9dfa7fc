#!/usr/bin/env bash
# A city is killed with kill -9 and started again: nothing that it had answered is lost.
# The script starts a city of its own, on port 9100 (PORT), in a folder that it deletes at the end.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
cd "$(dirname "$0")/.."

export PORT=${PORT:-9100}
CITY=http://127.0.0.1:$PORT
home=$(mktemp -d)
export ANLAN_DATA=$home/data
maven=

# With -m a job is a process group, so that one kill reaches Maven and the city that it started.
set -m
start() {
    mvn -ntp -q -pl localstack -am spring-boot:run >"$home/log" 2>&1 </dev/null &
    maven=$!
    until curl -fsS -o /dev/null "$CITY/local/clock" 2>/dev/null; do
        kill -0 "$maven" 2>/dev/null || { tail -20 "$home/log"; exit 1; }
        sleep 1
    done
}
kill_it() {
    kill -9 -- "-$maven" 2>/dev/null || true
    wait "$maven" 2>/dev/null || true
    maven=
}
trap '[ -z "$maven" ] || kill_it; rm -rf "$home"' EXIT

if curl -fsS -o /dev/null "$CITY/local/clock" 2>/dev/null; then
    echo "A city runs at $CITY already. Choose another port: PORT=9101 $0"
    exit 1
fi
echo "Starting a city at $CITY. 启动一座城。"
start
source examples/city.sh

say "Two citizens report something." "两位群众各报一件诉求。"
begin citizen:alice /v1/complaints '{
    "category": "noise", "description": "夜里施工", "areaCode": "331082001"}'
begin citizen:bob /v1/complaints '{
    "category": "noise", "description": "广场音响", "areaCode": "331082002"}'
before=$answer

say "kill -9, without a warning." "不打招呼,kill -9。"
kill_it
curl -fsS -o /dev/null "$CITY/local/clock" 2>/dev/null && { echo "  it still runs"; exit 1; }
echo "  nobody answers at $CITY"

say "The same command again, on the same folder." "用同一个文件夹再启动。"
start
echo "  $CITY is back"

say "Bob sends the same request with the same key, as if the answer had been lost." \
    "以同一个幂等键再交一次,如同没有收到答复。"
step=$((step - 1))
begin citizen:bob /v1/complaints '{
    "category": "noise", "description": "广场音响", "areaCode": "331082002"}'
[ "$answer" = "$before" ] || { printf 'the answer differs:\n%s\n%s\n' "$before" "$answer"; exit 1; }
echo "  the same answer to the byte, and still one complaint"

say "The history of the complaint is whole." "历史完整。"
proof citizen:bob
