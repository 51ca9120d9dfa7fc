# What the examples share: signing in, asking, and showing what came back. Needs curl and a city at $CITY.
CITY=${CITY:-http://localhost:9000}
RUN=${RUN:-$(date +%s)-$$}
step=0

# token <who>: who is citizen:<name> or post:<id>; only a local city knows this way to sign in.
token() {
    curl -sS "$CITY/v1/sessions" -H 'Content-Type: application/json' \
        -d "{\"provider\":\"local\",\"code\":\"$1\"}" | sed 's/.*"token":"\([^"]*\)".*/\1/'
}

# ask <who> <path> <json>: posts, keeps the answer in $answer.
ask() {
    step=$((step + 1))
    answer=$(curl -sS "$CITY$2" -H "Authorization: Bearer $(token "$1")" \
        -H 'Content-Type: application/json' -H "Idempotency-Key: example-$RUN-$step" -d "$3")
}

field() {
    printf '%s' "$answer" | sed -n "s/^[^[]*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"
}

# begin <who> <path> <json>: brings a case in.
begin() {
    ask "$1" "$2" "$3"
    case_path=$2/$(field id)
    version=$(field version)
    printf '%-20s %-18s %-20s due %s\n' "$1" "$(field number)" "$(field status)" "$(field dueAt)"
}

# deed <who> <deed> <fields>: does something to the case, as of the version that was last seen.
deed() {
    ask "$1" "$case_path/$2" "{\"version\":$version${3:+,$3}}"
    case $answer in
    *'"errors"'* | *'"code"'*)
        printf '%s\n' "$answer"
        exit 1
        ;;
    esac
    version=$(field version)
    printf '%-20s %-18s %-20s due %s\n' "$1" "$2" "$(field status)" "$(field dueAt)"
}

# show <who>: whether the history of the case is whole.
show() {
    curl -sS "$CITY$case_path/proof" -H "Authorization: Bearer $(token "$1")" |
        sed 's/.*"version":\([0-9]*\),"head":"\([0-9a-f]*\)","intact":\([a-z]*\).*/events \1 · intact \3 · head \2/'
    echo
}
