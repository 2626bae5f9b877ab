# Fetches and checks out as actions/checkout v6 does, from $ACT_ORIGIN.
set -euo pipefail
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
# Somebody else who is quicker than this job.
if [[ ${ACT_RACE_JOB:-} == "$GITHUB_WORKFLOW/$GITHUB_JOB" ]]; then (eval "$ACT_RACE"); fi
git init --quiet --template= -b main .
git remote add origin "file://$ACT_ORIGIN"

depth=()
if [[ $DEPTH == 0 ]]; then
  git fetch --quiet origin '+refs/heads/*:refs/remotes/origin/*' '+refs/tags/*:refs/tags/*'
else
  depth=("--depth=$DEPTH")
fi

wanted=$WANTED
[[ -n $wanted ]] || wanted=$GITHUB_REF
if [[ $wanted =~ ^[0-9a-f]{40}$ ]]; then
  commit=$wanted branch=''
else
  branch=${wanted#refs/heads/}
  # The event's own commit for the event's ref, the tip for a ref that was asked for.
  if [[ -z $WANTED ]]; then commit=$GITHUB_SHA; else commit=$(git ls-remote origin "$wanted" | cut -f1 | head -n1); fi
fi
case $branch in
  '' | refs/*) git fetch --quiet "${depth[@]}" origin "$commit"; git checkout --quiet --detach "$commit" ;;
  *)
    git fetch --quiet "${depth[@]}" origin "+$commit:refs/remotes/origin/$branch"
    git checkout --quiet -B "$branch" "refs/remotes/origin/$branch"
    ;;
esac

if [[ $KEEP != true || " $ACT_WRITERS " != *" $GITHUB_WORKFLOW/$GITHUB_JOB "* ]]; then
  git config remote.origin.receivepack "bash $ACT_SUPPORT/checkout/no-rights.sh"
fi
echo "ref=$wanted" >> "$GITHUB_OUTPUT"
git rev-parse HEAD | sed 's/^/commit=/' >> "$GITHUB_OUTPUT"
echo "$GITHUB_WORKFLOW/$GITHUB_JOB $PWD" >> "$ACT_CHECKOUTS"
