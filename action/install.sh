#!/usr/bin/env bash
# Installs claimlint where the next step finds it, and writes that place to GITHUB_ENV as CLAIMLINT.
# CLAIMLINT_PACKAGE: a version, anything that npm installs, "none" for the repository's own, or empty for this checkout.
set -euo pipefail

place="$RUNNER_TEMP/claimlint"
mkdir -p "$place"
case "${CLAIMLINT_PACKAGE:-}" in
  none)
    echo "CLAIMLINT=npx --no-install claimlint" >>"$GITHUB_ENV"
    exit 0
    ;;
  '')
    (cd "$GITHUB_ACTION_PATH" && npm ci --no-audit --no-fund)
    package=$(cd "$GITHUB_ACTION_PATH" && npm pack --silent --pack-destination "$place")
    package="$place/$package"
    ;;
  [0-9]*) package="claimlint@$CLAIMLINT_PACKAGE" ;;
  *) package="$CLAIMLINT_PACKAGE" ;;
esac
npm install --no-audit --no-fund --prefix "$place" "$package"
echo "CLAIMLINT=$place/node_modules/.bin/claimlint" >>"$GITHUB_ENV"
