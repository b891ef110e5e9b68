#!/usr/bin/env bash
# Lighthouse, as on a slow phone, over the main pages of a running application: all four scores must be 100, nothing may shift,
# the largest thing must be painted within 1.2 s, and no script may keep the page from answering. Medians of five runs.
#   bench/lighthouse.sh [http://localhost:8080] [runs] [part of a page's name]
# The plan it makes is deleted again. Ends with 1 if a figure is missed. Needs Node 20 and Chromium (or CHROME_PATH); npm
# fetches Lighthouse into a temporary folder.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
site=${1:-http://localhost:8080}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

npm install --prefix "$folder" --no-audit --no-fund --silent lighthouse@12.8.2
cp "$here/lighthouse.mjs" "$folder/"
CHROME_PATH=${CHROME_PATH:-/usr/bin/chromium} node "$folder/lighthouse.mjs" "$site" "${2:-5}" "${3:-}"
