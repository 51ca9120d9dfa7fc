#!/usr/bin/env bash
# One week of a city: a complaint and a hazard come in, nobody works on them, eight days pass,
# officials get their SMS, and the night publishes the figures.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
source "$(dirname "$0")/city.sh"

day=$(clock)
day=${day%%T*}

say "A citizen reports noise. The answer has a number and a deadline." \
    "群众反映噪声,当场得到编号和答复期限。"
begin citizen:alice /v1/complaints '{
    "category": "noise", "description": "夜里施工,噪声很大", "areaCode": "331082001"}'

say "An inspector finds an expired extinguisher. Its town has seven days." \
    "检查人员登记隐患:灭火器过期,交办所在镇,七天整改。"
begin post:inspector /v1/hazards '{
    "source": "OFFICE", "category": "fire-equipment",
    "description": "灭火器过期", "areaCode": "331082112"}'

say "The same request with the same key again: the same answer, and still one hazard." \
    "同一个幂等键再交一次:答复相同,仍是一条隐患。"
before=$answer
step=$((step - 1))
ask post:inspector /v1/hazards '{
    "source": "OFFICE", "category": "fire-equipment",
    "description": "灭火器过期", "areaCode": "331082112"}'
[ "$answer" = "$before" ] || { echo "  the answers differ"; exit 1; }
echo "  $(field number), as before"

say "Nobody works on it. Eight days pass." "无人办理,过了八天。"
pass P8D

say "The SMS so far: a reminder, a step that is late, a deadline that has passed; after 08:00, without a word of the report." \
    "值班电话收到的短信:到期前提醒、环节超时、到期催办,每级只发一次,8 时以后发,不含诉求人写的任何字。"
phones

say "The figures of $day, counted in the night after it." "$day 的晾晒数据,次日凌晨汇总。"
curl -sS "$CITY/v1/figures/days/$day" |
    sed 's/[{,]/\n/g' |
    sed -n -e 's/^"revision":/  revision /p' -e 's/^"complaints.new":/  complaints.new /p' \
        -e 's/^"hazards.found":/  hazards.found /p'
