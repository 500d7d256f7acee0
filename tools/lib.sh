# shellcheck shell=bash
# Shell functions of build-wasm.sh and test.sh. Source it from a script that stands at the top of the checkout.

say() { printf '== %s\n' "$*"; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo > /dev/null; then
    echo "   (needs root) sudo $*"
    sudo "$@"
  else
    die "this needs root, and there is no sudo; as root, run: $*"
  fi
}

# has_program NAME…, has_header FILE: is one of the programs on the PATH, the header in the system's include folder?
has_program() {
  local name
  for name in "$@"; do
    if command -v "$name" > /dev/null; then return 0; fi
  done
  return 1
}
has_header() { [ -e "/usr/include/$1" ] || [ -e "/usr/local/include/$1" ]; }

# has_package NAME: does the distribution have it? Asks for its lists where they have not been fetched yet.
has_package() {
  if [ -z "$(apt-cache madison "$1" 2> /dev/null)" ] && [ -z "$(apt-cache madison gcc 2> /dev/null)" ]; then
    as_root apt-get update -qq > /dev/null || return 1
  fi
  [ -n "$(apt-cache madison "$1" 2> /dev/null)" ]
}

# install_packages PACKAGE…: from the distribution. Names what it installs; does nothing for none.
install_packages() {
  if [ $# -eq 0 ]; then return 0; fi
  if ! command -v apt-get > /dev/null; then
    die "missing, and there is no apt-get to install it with; by the names of Debian's packages: $*"
  fi
  say "Installing Debian packages: $*"
  as_root apt-get update -qq || die "apt-get update failed: is this machine online?"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" > /dev/null ||
    die "apt-get could not install: $*"
}

# Clang with its sanitizers, which Debian has in a package of their own.
install_clang() {
  has_program clang++ || install_packages clang
  if ! echo 'int main() {}' | clang++ -fsanitize=address,undefined -x c++ -o /dev/null - 2> /dev/null; then
    install_packages "libclang-rt-$(clang++ -dumpversion | cut -d. -f1)-dev"
  fi
}

# try_packages WHAT PACKAGE…: the same for something that the tests can do without, and say so.
try_packages() {
  local what=$1
  shift
  (install_packages "$@") || echo "   $what stays missing"
}

# The headers of Boost: Debian 12's libboost-dev is 1.74, which is too old, and later releases have it new enough.
boost_package() {
  local package=libboost1.81-dev
  if ! has_package "$package"; then package=libboost-dev; fi
  echo "$package"
}

# Everything that building needs.
install_build_tools() {
  local packages=()
  has_program c++ g++ || packages+=(g++)
  has_program cmake || packages+=(cmake)
  has_program ninja || packages+=(ninja-build)
  has_program emcc || packages+=(emscripten)
  has_program node || packages+=(nodejs)
  has_program npm || packages+=(npm)
  has_header doctest/doctest.h || packages+=(doctest-dev)
  has_header boost/json.hpp || packages+=("$(boost_package)")
  has_header CLI/CLI.hpp || packages+=(libcli11-dev)
  install_packages "${packages[@]}"
  if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number);
                process.exit(a > 18 || (a === 18 && b >= 20) ? 0 : 1)'; then
    die "Node.js $(node --version) is too old: 18.20 or newer is needed, which is what Debian 12 has"
  fi
  install_npm_packages
  tools/fetch-md4c.sh
}

# The development tools of package-lock.json, into node_modules/.
install_npm_packages() {
  if cmp -s package-lock.json node_modules/.broadside-lock; then return 0; fi
  say "Installing npm packages into node_modules/"
  npm ci --no-progress --loglevel=error || die "npm ci failed: is the npm registry in reach?"
  cp package-lock.json node_modules/.broadside-lock
}

# configure PRESET: once, and when the presets change; the build itself notices all other changes.
configure() {
  if [ "build/$1/build.ninja" -nt CMakePresets.json ]; then return 0; fi
  cmake --preset "$1" > "build/configure-$1.log" 2>&1 || {
    cat "build/configure-$1.log" >&2
    die "cmake --preset $1 failed"
  }
}

# build PRESET TARGET…: one line of progress on a terminal, nothing elsewhere unless it fails. Two at a time wait for each
# other: Ninja itself does not.
build() {
  local preset=$1 quiet=()
  shift
  mkdir -p build
  if [ ! -t 1 ]; then quiet=(-- --quiet); fi
  (
    flock 9
    configure "$preset" && cmake --build "build/$preset" --target "$@" "${quiet[@]}"
  ) 9> "build/$preset.lock"
}
