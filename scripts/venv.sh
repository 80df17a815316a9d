#!/bin/sh
# Make the virtual environment and install pinned, hash-checked packages and peerlog itself into it.
# Usage: venv.sh PYTHON FOLDER REQUIREMENTS
set -eu
python=$1 folder=$2 requirements=$3

make_environment() { "$python" -m venv "$folder" >/dev/null 2>&1; }

install_venv_package() {
    # Debian ships venv's other half as a package of its own.
    if ! command -v apt-get >/dev/null 2>&1; then return 1; fi
    echo "This Python has no venv yet: installing python3-venv." >&2
    if [ "$(id -u)" = 0 ]; then root=; elif command -v sudo >/dev/null 2>&1; then root=sudo; else return 1; fi
    DEBIAN_FRONTEND=noninteractive
    export DEBIAN_FRONTEND
    $root apt-get install -y -qq python3-venv >/dev/null 2>&1 ||
        { $root apt-get update -qq >/dev/null && $root apt-get install -y -qq python3-venv >/dev/null; }
}

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "peerlog needs Python 3.11 or newer as \"$python\"; make PYTHON=/path/to/python3.11 uses another one." >&2
    exit 1
fi
if [ ! -x "$folder/bin/pip" ]; then
    rm -rf "$folder"
    if ! make_environment; then
        rm -rf "$folder"
        if ! { install_venv_package && make_environment; }; then
            rm -rf "$folder"
            echo "Python could not make a virtual environment. On Debian: apt install python3-venv" >&2
            exit 1
        fi
    fi
fi
# shellcheck disable=SC2086
"$folder/bin/pip" install -q --require-hashes -r "$requirements"
"$folder/bin/pip" install -q --no-deps --no-build-isolation -e .
"$folder/bin/python" -m compileall -q src || true
