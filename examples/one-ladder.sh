#!/usr/bin/env bash
# The escalation ladder of one hazard (催办阶梯): nobody works on it for fifteen working days, and the
# telephones ring a rung higher each time. A new city shows it best: where more is late, messages to
# one post are put together.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
source "$(dirname "$0")/city.sh"

heard=$(phones | wc -l)

# hear <English> <中文> <duration>: time passes, and the telephones that rang are shown.
hear() {
    say "$1" "$2"
    pass "$3"
    phones | tail -n +$((heard + 1))
    heard=$(phones | wc -l)
}

say "An inspector finds an expired extinguisher. Its town has seven days." \
    "检查人员登记隐患:灭火器过期,交办所在镇,七天整改。"
begin post:inspector /v1/hazards '{
    "source": "OFFICE", "category": "fire-equipment",
    "description": "灭火器过期", "areaCode": "331082112"}'

hear "A reminder before the deadline." "到期前提醒责任单位。" P7D
hear "Late: the town and its head (T+0, 催办单)." "到期:责任人和本单位领导(催办单)。" P1D
hear "One working day later: the head (T+1, 督办单)." "超一个工作日:单位领导(督办单)。" P3D
hear "Three: the city's leader and the office (T+3, 抄告单)." "超三个工作日:上级和平安办(抄告单)。" P2D
hear "Five: circular, and the case is referred (T+5, 通报)." "超五个工作日:通报并转会商。" P2D
hear "Ten: the office is to decide on listing (T+10)." "超十个工作日:建议挂牌督办。" P8D

say "The documents that went with them." "随之发出的文书。"
bearer=$(token post:office)
curl -sS "$CITY/v1/documents?case=${case_path##*/}" -H "Authorization: Bearer $bearer" |
    sed 's/},{/}\n{/g' |
    sed -n 's/.*"number":"\([^"]*\)".*"replyBy":"\([^"]*\)".*/  \1  reply by \2/p'

say "What became of each alert." "每条提醒的结果。"
curl -sS "$CITY/v1/alerts?case=${case_path##*/}" -H "Authorization: Bearer $bearer" |
    sed 's/},{/}\n{/g' |
    sed -n 's/.*"rung":"\([^"]*\)".*"role":"\([^"]*\)".*"state":"\([^"]*\)".*"settledAt":"\([^"]*\)".*/  \1 \2 \3 \4/p'
