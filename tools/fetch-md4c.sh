#!/usr/bin/env bash
# Brings the pinned md4c release archive into .cache/: from its GitHub release or, where that is out of reach, from the
# mirror that this machine's apt uses. Both hold the same bytes. Does nothing when the archive is there.
set -euo pipefail
cd "$(dirname "$0")/.."

readonly version=0.5.2
sha256=$(sed -nE 's/^set\(md4c_sha256 "([0-9a-f]{64})"\)$/\1/p' cmake/md4c.cmake)
readonly sha256
readonly archive=.cache/md4c-$version.tar.gz
readonly partial=$archive.partial

is_pinned() { [ -f "$1" ] && printf '%s  %s\n' "$sha256" "$1" | sha256sum --check --status; }

if is_pinned "$archive"; then exit 0; fi
mkdir -p .cache
trap 'rm -f "$partial"' EXIT

take() {
  if ! is_pinned "$partial"; then return 1; fi
  mv "$partial" "$archive"
  echo "md4c $version: fetched from $1"
  exit 0
}

if command -v curl > /dev/null; then
  release=https://github.com/mity/md4c/archive/refs/tags/release-$version.tar.gz
  if curl --silent --fail --location --connect-timeout 5 --max-time 60 --output "$partial" "$release"; then
    take "its GitHub release"
  fi
fi
if [ -x /usr/lib/apt/apt-helper ]; then
  # apt-helper uses the proxies and certificates that apt is set up with.
  # shellcheck disable=SC2016  # apt-get's own placeholder
  for site in $(apt-get indextargets --format '$(SITE)' | sort -u); do
    source=$site/pool/main/m/md4c/md4c_$version.orig.tar.gz
    if /usr/lib/apt/apt-helper download-file "$source" "$partial" "SHA256:$sha256" > /dev/null 2>&1; then
      take "the distribution's mirror"
    fi
  done
fi

cat >&2 << MESSAGE
md4c $version could not be fetched, neither from GitHub nor from the distribution's mirror.
Put its release archive (github.com/mity/md4c, tag release-$version, the .tar.gz of the source code) at
  $archive
Its SHA-256 must be $sha256.
MESSAGE
exit 1
