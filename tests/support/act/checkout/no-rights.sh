# What a push of a job without `contents: write`, or without credentials, is answered with.
echo "$GITHUB_WORKFLOW/$GITHUB_JOB" >> "$ACT_REFUSED"
echo 'remote: Permission to acme/meta.git denied to github-actions[bot].' >&2
exit 128
