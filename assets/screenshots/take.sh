#!/usr/bin/env bash
# Takes the screenshots in this folder anew, from the real application on real runs. Needs no display.
set -euo pipefail
cd "$(dirname "$0")/../.."
mvn -B -q test -Dtest=Screenshots
