#!/bin/bash
# setup.sh GROUP...: installs what is missing of these groups of packages.txt, and says what.
set -euo pipefail

list=$(dirname "$(readlink -f "$0")")/packages.txt

wanted() {
    local group
    for group in "$@"; do
        sed -n "/^\[$group\]/,/^\[/p" "$list" | grep -v -e '^\[' -e '^#' | xargs -n 1
    done
}

missing() {
    local package
    for package in $(wanted "$@" | sort -u); do
        if ! dpkg-query --show --showformat '${db:Status-Status}\n' "$package" 2>/dev/null |
            grep -qx installed; then
            echo "$package"
        fi
    done
}

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "Okno is built on Debian 12; here the packages of $list must be installed by hand." >&2
    exit 1
fi

mapfile -t packages < <(missing "$@")
if [ ${#packages[@]} -eq 0 ]; then
    exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing and sudo is not there to install them: ${packages[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi

echo "Installing: ${packages[*]}"
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
echo "Installed ${#packages[@]} packages."
