"""Bodies of saved pages by trafilatura, one core: a folder of KEY.html.gz in, the seconds of processor and the bodies out, as JSON.

    python trafilatura_pages.py DATA/pages/html
"""

import gzip
import json
import os
import sys
import time

from trafilatura import extract


def body(page):
    return extract(page, include_comments=False) or ""


def main():
    folder = sys.argv[1]
    names = sorted(name for name in os.listdir(folder) if name.endswith(".html.gz"))
    pages = {name[: -len(".html.gz")]: gzip.open(os.path.join(folder, name)).read() for name in names}
    body(next(iter(pages.values())))  # it has loaded
    begin = time.process_time()
    bodies = {key: body(page) for key, page in pages.items()}
    print(json.dumps({"seconds": time.process_time() - begin, "bodies": bodies}))


main()
