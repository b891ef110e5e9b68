#!/usr/bin/env bash
# Puts every kind of page of a running application, and the states of its form and of a plan, through the Nu validator.
#   bench/validate-html.sh [http://localhost:8080]
# The plan it makes is deleted again. Ends with 1 if a page is not valid HTML. Needs a JDK and curl; Maven fetches the rest.
set -euo pipefail
cd "$(dirname "$0")/.."
site=${1:-http://localhost:8080}
pages=$(mktemp -d)
trap 'rm -rf "$pages"' EXIT

# save NAME [curl options] ADDRESS: whatever the status, a page must be valid.
save() {
  local name=$1
  shift
  curl --silent --show-error --output "$pages/$name.html" "$@"
}

# post NAME ADDRESS field=value…
post() {
  local name=$1 address=$2 data=()
  shift 2
  for field in "$@"; do data+=(--data-urlencode "$field"); done
  save "$name" "${data[@]}" "$site$address"
}

addresses=$(
  for list in / /guides /activities /breaks; do curl --silent "$site$list"; done |
    grep -oE 'href="/[a-z][^"#?]*"' | cut -d'"' -f2 | grep -vE '^/(css|js|pictures|api|favicon)' | sort -u
)
for address in / "/activities?approach=EXERCISE" "/breaks?every=soon" /plans/open /plans/deleted /plans/AAAAAAAAAAAAAAAAAAAAAAAAAAA \
  /nothing-here $addresses; do
  save "get$(tr -c 'A-Za-z0-9\n' - <<<"$address")" "$site$address"
done

# The number of the words that are agreed to: assessment/StartPage.
post form-without-a-yes /assessment step=WHERE
answers=(consent=1)
steps=(EMERGENCY TODAY SOON WHERE HOW HEALTH MOOD WEEK)
declare -A answer=(
  [EMERGENCY]="emergencySigns=NONE" [TODAY]="todaySigns=NONE" [SOON]="soonSigns=NONE"
  [WHERE]="country=UK age=34 location=NECK location=INTERSCAPULAR duration=M3_TO_12 onset=GRADUAL clinicianAssessed=true"
  [HOW]="pattern=ACHE aggravators=DESK pain=5 enjoyment=4 generalActivity=4 flareUp=false"
  [HEALTH]="conditions=NONE" [MOOD]="sleep=3 phqInterest=0 phqDown=0 gadNervous=0 gadWorry=0"
  [WEEK]="activityLevel=SEDENTARY minutesPerDay=20 equipment=BAND budget=LOW access=PHARMACIST medicineUse=NEVER"
)
for step in "${steps[@]}"; do
  post "form-$step" /assessment "${answers[@]}" "step=$step" go=again
  post "form-$step-with-errors" /assessment "${answers[@]}" "step=$step"
  read -ra more <<<"${answer[$step]}"
  answers+=("${more[@]}")
  post "form-$step-filled-in" /assessment "${answers[@]}" "step=$step" go=again checking=true
done
post form-check /assessment "${answers[@]}" step=WEEK
post form-result /assessment "${answers[@]}" step=CHECK
post form-emergency /assessment consent=1 step=EMERGENCY emergencySigns=RF_CHEST_PRESSURE
post form-urgent /assessment consent=1 emergencySigns=NONE step=TODAY todaySigns=RF_FEVER_ILL
post form-too-young /assessment "${answers[@]/age=34/age=15}" step=CHECK
post form-with-changes /assessment "${answers[@]/soonSigns=NONE/soonSigns=RF_LUNG}" step=CHECK
post result-with-errors /plans "${answers[@]}" chosen=true
post open-with-errors /plans/open link=nowhere

wish=("${answers[@]}" chosen=true approaches=EXERCISE approaches=POSTURE "startDate=$(date -u +%F)")
for day in MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY; do
  wish+=("slots$day=MORNING" "slots$day=EVENING" "minutes$day=20")
done
post preview /plans/preview "${wish[@]}"
data=()
for field in "${wish[@]}"; do data+=(--data-urlencode "$field"); done
plan=$(curl --silent --output /dev/null --write-out '%{redirect_url}' "${data[@]}" "$site/plans")
plan=${plan#"$site"}
if [ -z "$plan" ]; then
  echo "No plan was made." >&2
  exit 1
fi
save plan "$site$plan"
# Pages of the plan lead to the others. The key stays on this machine.
for address in $(grep -oE "href=\"$plan[^\"#]*\"" "$pages/plan.html" | cut -d'"' -f2 | sed 's/&amp;/\&/g' | sort -u | head -60); do
  save "plan$(tr -c 'A-Za-z0-9\n' - <<<"${address#"$plan"}")" --compressed "$site$address"
done
curl --silent --output /dev/null --request POST "$site$plan/delete"
rm -f "$pages"/*pdf*.html "$pages"/*ics*.html "$pages"/*calendar*.html
find "$pages" -type f -exec sh -c 'grep -qi "<!doctype" "$1" || rm "$1"' _ {} \;

./mvnw -q -B -ntp -f bench/nu/pom.xml dependency:build-classpath -Dmdep.outputFile="$pages/classpath"
echo "$(find "$pages" -name '*.html' | wc -l) pages"
java -Xss8m -cp "$(cat "$pages/classpath")" nu.validator.client.SimpleCommandLineValidator --errors-only --format gnu \
  "$pages"/*.html 2>&1 | sed "s#file:$pages/##" && echo "All valid."
