#!/usr/bin/env bash
# Checks the articles: annotations on standard output, a summary of the job, SARIF in a file. Ends as claimlint does.
# CLAIMLINT_FILES, CLAIMLINT_ARGS: one a line. CLAIMLINT_CHANGED: files, lines or all; what counts in a pull request.
set -uo pipefail

fail() {
  echo "::error title=claimlint::$1"
  exit 2
}

mapfile -t files < <(printf '%s\n' "${CLAIMLINT_FILES:-.}" | sed '/^[[:space:]]*$/d')
mapfile -t more < <(printf '%s\n' "${CLAIMLINT_ARGS:-}" | sed '/^[[:space:]]*$/d')
read -r -a claimlint <<<"${CLAIMLINT:-npx --no-install claimlint}"
sarif="$RUNNER_TEMP/claimlint.sarif"
summary="$RUNNER_TEMP/claimlint-summary.md"

# The commit that a pull request starts from. Its checkout is a merge of which the first parent is the base; a shallow
# one lacks that parent.
base_of_pull_request() {
  git rev-parse --verify --quiet 'HEAD^1' ||
    { git fetch --quiet --deepen=1 origin "$GITHUB_SHA" && git rev-parse --verify --quiet 'HEAD^1'; } ||
    { git fetch --quiet --depth=1 origin "$GITHUB_BASE_REF" && git rev-parse FETCH_HEAD; }
}

options=()
case "${GITHUB_EVENT_NAME:-}" in pull_request | pull_request_target) pull_request=yes ;; *) pull_request=no ;; esac
if [ "$pull_request" = yes ] && [ "${CLAIMLINT_CHANGED:-files}" != all ]; then
  base=$(base_of_pull_request) || fail 'The commit that this pull request starts from cannot be fetched. Check out with fetch-depth: 2, or set "changed: all".'
  case "$CLAIMLINT_CHANGED" in
    lines) options+=(--since "$base") ;;
    files)
      mapfile -d '' -t changed < <(git diff -z --name-only --relative --diff-filter=d "$base" HEAD -- "${files[@]/#/:(glob)}")
      articles=()
      for file in "${changed[@]}"; do
        case "$file" in *.md | *.markdown | *.mdx) articles+=("$file") ;; esac
      done
      if [ ${#articles[@]} -eq 0 ]; then
        echo 'No article was changed.'
        echo 'exit-code=0' >>"$GITHUB_OUTPUT"
        exit 0
      fi
      files=("${articles[@]}")
      options+=(--no-warn-ignored --no-error-on-unmatched-pattern)
      ;;
    *) fail "changed is \"$CLAIMLINT_CHANGED\"; it can be files, lines or all." ;;
  esac
fi

"${claimlint[@]}" --format github --output-file "sarif=$sarif" --output-file "markdown=$summary" \
  "${options[@]}" "${more[@]}" -- "${files[@]}"
code=$?
[ -f "$summary" ] && cat "$summary" >>"$GITHUB_STEP_SUMMARY"
[ -f "$sarif" ] && echo "sarif-file=$sarif" >>"$GITHUB_OUTPUT"
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"
