#!/usr/bin/env bash
# One grave hazard (重大隐患): planned and approved before work begins, extended, submitted,
# returned, submitted again, reviewed by somebody else, and closed.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
source "$(dirname "$0")/city.sh"

say "An inspector finds a store of dangerous chemicals." "检查发现仓库违规储存危险化学品。"
begin post:inspector /v1/hazards '{
    "source": "OFFICE", "category": "hazardous-chemicals", "grade": "MAJOR",
    "description": "仓库违规储存危险化学品", "areaCode": "331082112"}'

say "The town signs. No work may begin before the plan stands: five things, written in two steps." \
    "镇里签收;五落实未获批准,不得开工。"
deed post:town-331082112 sign
deed post:town-331082112 plan '"responsible":"镇长","measures":"分批清运","funds":"专项资金 20 万元"'
deed post:town-331082112 plan '"schedule":"四周内清空","contingency":"消防车现场值守"'

say "The office approves the plan: nobody approves their own." "平安办批准五落实,本人不得自批。"
deed post:office approve-plan '"approve":true'

say "The town needs more time. The leader grants it once, on a new version of the deadline." \
    "镇里申请延期,市领导批准,期限换新版本。"
deed post:town-331082112 extend '"days":20,"reason":"处置单位档期已满"'
deed post:leader settle-extension '"approve":true'

say "It is submitted with a photo, and returned: one bay is still full." "提交销号,验收不通过,退回。"
deed post:town-331082112 submit '"after":"store-1.jpg"'
deed post:office review '"pass":false,"reason":"北侧仓间仍有存货"'

say "The second submission passes." "再次提交,验收通过,销号。"
deed post:town-331082112 submit '"after":"store-2.jpg"'
deed post:office review '"pass":true,"evidence":"seen-empty.jpg"'

say "Its history is whole." "历史完整。"
proof post:office
