#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the fuzzers of tests/fuzz and runs each of them, three at a time: sh fuzz.sh [SECONDS], 60 each
# when not stated. Fails when a parser crashes, takes 25 s for an input or 2 GB of memory; the input
# that does it stays in build/fuzz/crashes.
set -eu

# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname -- "$0")/common.sh"

tree=$root/build/fuzz

# run_one SECONDS PARSER
run_one() {
    log=$logs/fuzz-$2.log
    if "$tree/tests/fuzz_$2" -max_total_time="$1" -timeout=25 -max_len=32768 \
        -print_final_stats=1 -artifact_prefix="$tree/crashes/$2-" \
        "$tree/corpus/$2" >"$log" 2>&1 </dev/null; then
        echo "   $2: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs," \
            "$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1) edges"
    else
        tail -n 30 "$log" >&2
        echo "   $2: FAILED, see $log; the input is in $tree/crashes" >&2
        return 1
    fi
}

# How the script starts itself, for three at a time.
if [ "${1:-}" = --run ]; then
    run_one "$2" "$3"
    exit
fi

seconds=${1:-60}
case $seconds in
'' | *[!0-9]*)
    echo "fuzz.sh: the seconds for each fuzzer are a whole number, not '$seconds'" >&2
    exit 2
    ;;
esac

sh "$root/installer/install-packages.sh" build fuzz

step 'Building the fuzzers'
run_logged "$logs/fuzz-configure.log" in_root cmake -S . -B "$tree" -G Ninja \
    -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug -DHAWX_FUZZ=ON
run_logged "$logs/fuzz-build.log" cmake --build "$tree" --parallel "$(nproc)" --target fuzz

# Starts each time from the files of tests/fuzz/corpus and valid ones of the formats as they are now,
# so that a run depends on nothing that was found before.
rm -rf "$tree/corpus" "$tree/crashes"
mkdir -p "$tree/crashes"
cp -r "$root/tests/fuzz/corpus" "$tree/corpus"
"$tree/tests/fuzz_corpus" "$tree/corpus"

step "Fuzzing, $seconds s each"
for folder in "$tree/corpus"/*; do
    basename -- "$folder"
done | xargs -n 1 -P 3 sh "$0" --run "$seconds"
