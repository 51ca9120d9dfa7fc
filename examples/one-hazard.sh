#!/bin/sh
# One grave hazard (重大隐患): planned and approved before anybody starts, extended, submitted, returned, submitted again,
# reviewed by somebody else, and closed.
set -eu
. "$(dirname "$0")/city.sh"

begin post:inspector /v1/hazards '{"source":"OFFICE","category":"hazardous-chemicals","grade":"MAJOR","description":"仓库违规储存危险化学品","areaCode":"331082112"}'
deed post:town-331082112 sign
deed post:town-331082112 plan '"responsible":"镇长","measures":"分批清运","funds":"专项资金 20 万元"'
deed post:town-331082112 plan '"schedule":"四周内清空","contingency":"消防车现场值守"'
deed post:office approve-plan '"approve":true'
deed post:town-331082112 extend '"days":20,"reason":"处置单位档期已满"'
deed post:leader settle-extension '"approve":true'
deed post:town-331082112 submit '"after":"store-1.jpg"'
deed post:office review '"pass":false,"reason":"北侧仓间仍有存货"'
deed post:town-331082112 submit '"after":"store-2.jpg"'
deed post:office review '"pass":true,"evidence":"seen-empty.jpg"'
show post:office
