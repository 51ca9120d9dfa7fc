#!/bin/sh
# One complaint from first word to verdict: handed out, given back, handed out again, answered, called back, done again,
# closed, opened again by its reporter, and closed.
set -eu
. "$(dirname "$0")/city.sh"

begin citizen:alice /v1/complaints '{"category":"construction-site","description":"工地夜间施工,围挡破损","areaCode":"331082001","address":"示例路 1 号"}'
deed post:office accept
deed post:office dispatch '"owner":"town-331082001"'
deed post:town-331082001 return '"owner":"dept-housing","reason":"属在建工地,应由住建部门办理"'
deed post:office settle-return '"approve":true,"owner":"dept-housing"'
deed post:dept-housing sign
deed post:dept-housing contact '"note":"已电话联系诉求人"'
deed post:dept-housing reply '"text":"已责令停止夜间施工"'
deed post:office visit '"reached":true,"solved":"NO","satisfied":"NO","note":"围挡仍未修复"'
deed post:office rework '"reason":"围挡仍未修复"'
deed post:dept-housing reply '"text":"围挡已修复","photos":["fence-after.jpg"]'
deed post:office visit '"reached":true,"solved":"YES","satisfied":"MOSTLY"'
deed post:office close
deed citizen:alice reopen '"reason":"又开始夜间施工"'
deed post:dept-housing reply '"text":"已立案查处,并派人夜间值守"'
deed post:office visit '"reached":false'
deed citizen:alice rate '"solved":"YES","satisfied":"YES"'
deed post:office close
show citizen:alice
