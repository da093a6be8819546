"""Many threads at once give the trees that one gives, in a process of its own where everything is made at its first use."""

import subprocess
import sys
from pathlib import Path

SEED = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))[0]
# The threads wait for each other, so that they meet at every first use: the import of the stages, the tables, the patterns.
RACE = """
import hashlib, json, sys, threading
import govreport

text = open(sys.argv[1], encoding="utf-8").read()
texts = [text + "\\n" * n for n in range(4)] + ["", "一、2022年工作回顾\\n增长近两成。", "金华市" * 50, "（一）5%" * 20]
sys.setswitchinterval(1e-5)
ready = threading.Barrier(len(texts) * 2)
found = [None] * len(texts) * 2


def parse(place):
    ready.wait()
    try:
        found[place] = json.dumps(govreport.parse(texts[place % len(texts)]).to_dict(), sort_keys=True)
    except BaseException as error:
        found[place] = repr(error)


threads = [threading.Thread(target=parse, args=(place,)) for place in range(len(found))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
alone = [json.dumps(govreport.parse(text).to_dict(), sort_keys=True) for text in texts]
assert len(alone[0]) > 10_000
for place, given in enumerate(found):
    assert given == alone[place % len(texts)], (place, given[:200])
print(hashlib.sha256("".join(alone).encode()).hexdigest())
"""


def test_threads_at_the_first_use_give_the_trees_of_one():
    shown = {subprocess.run([sys.executable, "-c", RACE, SEED], capture_output=True, text=True, check=True).stdout for _ in range(3)}
    assert len(shown) == 1
