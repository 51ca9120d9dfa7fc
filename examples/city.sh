# The examples share this file: signing in, asking, and printing the answer.
# It needs bash, curl and sed, and a city on this machine. CITY is its address.
CITY=${CITY:-http://127.0.0.1:9000}
# Every run has its own idempotency keys. Set RUN to an old value to repeat that run.
RUN=${RUN:-$(date +%s)-$$}
step=0

curl -fsS -o /dev/null "$CITY/local/clock" || {
    echo "No city answers at $CITY. Start one: mvn -ntp -pl localstack -am spring-boot:run"
    exit 1
}

# say <English> <中文>: explains the next step.
say() { printf '\n%s\n%s\n' "$1" "$2"; }

# token <who>: signs in as citizen:<name> or post:<id>. Only a city on a laptop allows this.
token() {
    curl -sS "$CITY/v1/sessions" \
        -H 'Content-Type: application/json' \
        -d "{\"provider\":\"local\",\"code\":\"$1\"}" |
        sed 's/.*"token":"\([^"]*\)".*/\1/'
}

# ask <who> <path> <json>: sends a POST with a key of its own; the answer is in $answer.
ask() {
    local bearer
    step=$((step + 1))
    bearer=$(token "$1")
    answer=$(curl -sS "$CITY$2" \
        -H "Authorization: Bearer $bearer" \
        -H "Idempotency-Key: example-$RUN-$step" \
        -H 'Content-Type: application/json' \
        -d "$3")
    case $answer in
    *'"id"'*) ;;
    *)
        printf '%s did not work for %s:\n%s\n' "$2" "$1" "$answer"
        exit 1
        ;;
    esac
}

# field <name>: a field of the answer.
field() { printf '%s' "$answer" | sed -n "s/^[^[]*\"$1\":\"\{0,1\}\([^\",}]*\).*/\1/p"; }

# line <who> <deed>: the case as it is after a deed.
line() { printf '  %-20s %-18s %-20s due %s\n' "$1" "$2" "$(field status)" "$(field dueAt)"; }

# begin <who> <path> <json>: a case comes in.
begin() {
    ask "$1" "$2" "$3"
    case_path=$2/$(field id)
    version=$(field version)
    line "$1" "$(field number)"
}

# deed <who> <deed> [fields]: a deed to the case, as of the version that was seen last.
deed() {
    ask "$1" "$case_path/$2" "{\"version\":$version${3:+,$3}}"
    version=$(field version)
    line "$1" "$2"
}

# proof <who>: how many events the case has, and whether its chain of hashes is whole.
proof() {
    curl -sS "$CITY$case_path/proof" -H "Authorization: Bearer $(token "$1")" |
        sed 's/.*"version":\([0-9]*\),"head":"\([0-9a-f]*\)","intact":\([a-z]*\).*/\1 \3 \2/' |
        { read -r events intact head || true; echo "  events $events · intact $intact · head $head"; }
}

# phones: the SMS that arrived at the duty telephones, one a line.
phones() {
    { curl -sS "$CITY/local/phones" && echo; } |
        sed 's/},{/}\n{/g' |
        sed -n 's/.*"at":"\([^"]*\)","phone":"\([^"]*\)","text":"\([^"]*\)".*/  \1  \2  \3/p'
}

# clock: what time it is in the city.
clock() { curl -sS "$CITY/local/clock" | sed 's/.*"now":"\([^"]*\)".*/\1/'; }

# pass <duration>: lets time pass in the city, such as P8D or PT30H.
pass() {
    curl -sS "$CITY/local/clock/advance" \
        -H 'Content-Type: application/json' \
        -d "{\"by\":\"$1\"}" >/dev/null
    printf '  %s\n' "$(clock)"
}
