#!/usr/bin/env bash
# One complaint from its first word to its end: handed out, returned, handed out again, replied to,
# called back, reworked, closed, reopened by its reporter, and closed.
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
set -euo pipefail
source "$(dirname "$0")/city.sh"

say "A citizen reports a building site." "群众反映工地夜间施工。"
begin citizen:alice /v1/complaints '{
    "category": "construction-site", "description": "工地夜间施工,围挡破损",
    "areaCode": "331082001", "address": "示例路 1 号"}'

say "The office accepts it and dispatches it to the town." "平安办受理,交办街道。"
deed post:office accept
deed post:office dispatch '"owner":"town-331082001"'

say "The town returns it: building sites are for the housing department. The office agrees." \
    "街道申请退回,平安办改派住建局。"
deed post:town-331082001 return '"owner":"dept-housing","reason":"属在建工地,应由住建部门办理"'
deed post:office settle-return '"approve":true,"owner":"dept-housing"'

say "The department signs, contacts the reporter, and replies." "住建局签收、首次联系、答复。"
deed post:dept-housing sign
deed post:dept-housing contact '"note":"已电话联系诉求人"'
deed post:dept-housing reply '"text":"已责令停止夜间施工"'

say "The office calls the reporter, who is not content: rework." "平安办回访,群众不满意,返工。"
deed post:office visit '"reached":true,"solved":"NO","satisfied":"NO","note":"围挡仍未修复"'
deed post:office rework '"reason":"围挡仍未修复"'

say "The second reply holds, and the office closes the case." "再次答复,回访满意,办结。"
deed post:dept-housing reply '"text":"围挡已修复","photos":["fence-after.jpg"]'
deed post:office visit '"reached":true,"solved":"YES","satisfied":"MOSTLY"'
deed post:office close

say "The noise is back: the reporter reopens it, on a new deadline." "诉求人重开,重新计时。"
deed citizen:alice reopen '"reason":"又开始夜间施工"'
deed post:dept-housing reply '"text":"已立案查处,并派人夜间值守"'

say "The call does not reach the reporter, who rates the reply without it." \
    "回访未接通,诉求人自行评价,办结。"
deed post:office visit '"reached":false'
deed citizen:alice rate '"solved":"YES","satisfied":"YES"'
deed post:office close

say "Each event holds the hash of the one before. Anyone who may read the case can check it." \
    "每个事件含前一事件的哈希,可复核。"
proof citizen:alice
